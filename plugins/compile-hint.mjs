// @ts-check
const HINT = '//# allFunctionsCalledOnLoad\n';
/** Shorter scripts, in characters, are compiled in no time, and are not worth the bytes. */
const SHORT = 2000;

/**
 * A Vite plugin: every longer script of a page begins with a comment on which Chromium compiles all its functions while it is
 * still arriving, off the main thread. Waking a figure, which calls most of them once, then takes about half the time.
 * It is written last, because Vite puts a list of its own before any banner.
 *
 * @returns {import('vite').Plugin}
 */
export const compileHint = () => ({
  name: 'compile-hint',
  enforce: 'post',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && chunk.code.length > SHORT) chunk.code = HINT + chunk.code;
    },
  },
});
