// @ts-check
/** Vite's list of what an `import()` of this script fetches beforehand. */
const LIST = /\(m\.f=\[([^\]]*)\]\)/;

/**
 * A Vite plugin: Astro puts the styles of all components of a page into the page, also of those that are fetched later.
 * Vite's lists still name them as files, which are not there. Their place in a list, which scripts count by, goes to a
 * script that is in it anyway.
 *
 * @returns {import('vite').Plugin}
 */
export const noLateStyles = () => ({
  name: 'no-late-styles',
  enforce: 'post',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk') chunk.code = withoutStyles(chunk.code);
    },
  },
});

/** @param {string} code */
export function withoutStyles(code) {
  return code.replace(LIST, (whole, /** @type {string} */ list) => {
    const files = list.split(',');
    const script = files.find((file) => !isStyle(file));
    return script
      ? `(m.f=[${files.map((file) => (isStyle(file) ? script : file)).join()}])`
      : whole;
  });
}

/** @param {string} file as it stands in a list, between quotes */
const isStyle = (file) => /\.css["'`]$/.test(file);
