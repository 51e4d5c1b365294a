// @ts-check
import { minify } from 'terser';

/**
 * A Vite plugin: Terser goes over every script of a page that Vite has minified already. Each finds what the other does
 * not: a chapter packs about 1 kB smaller than after either of them alone.
 *
 * @returns {import('vite').Plugin}
 */
export const minifyAgain = () => ({
  name: 'minify-again',
  enforce: 'post',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.code, { module: true, compress: { passes: 2 } });
        chunk.code = code ?? chunk.code;
      }
    },
  },
});
