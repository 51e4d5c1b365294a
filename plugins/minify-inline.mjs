// @ts-check
import { readFileSync } from 'node:fs';
import { minify } from 'terser';

/** A script of a layout, taken in as the text that it is. */
const INLINE = /\/src\/layouts\/[\w-]+\.js\?raw$/;

/**
 * A Vite plugin: the scripts that stand in every page itself come without their comments and spaces. Pages and their
 * policies then say the same, because both have the text from here.
 *
 * @returns {import('vite').Plugin}
 */
export const minifyInline = () => ({
  name: 'minify-inline',
  enforce: 'pre',
  async load(id) {
    if (!INLINE.test(id)) return;
    const file = id.replace(/\?raw$/, '');
    this.addWatchFile(file);
    const { code } = await minify(readFileSync(file, 'utf8'));
    // Several of them stand in one element, one after the other.
    return { code: `export default ${JSON.stringify(`${code}\n`)};`, map: null };
  },
});
