// npm run fonts: writes the subset fonts in src/fonts from the Fontsource packages (all SIL OFL 1.1).
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { KATEX_CHARACTERS } from './katex-characters.mjs';

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const LATIN = ' ¡£§©«°±²³·¹»¼½¾¿×÷ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿœŒ';
const MARKS = '‐‑–—‘’“”…•′″‰€™−≈≠≤≥←→↑↓√∞∑∂∏Δ⁄₀₁₂₃₄₅₆₇₈₉⁰⁴⁵⁶⁷⁸⁹';

/** What is cut: package, file, name of the cut, axes, characters, and the layout features that the styles use. */
const fonts = [
  [
    'source-serif-4',
    'source-serif-4-latin-wght-normal',
    'source-serif',
    { wght: { min: 400, max: 700 } },
    ASCII + LATIN + MARKS,
    ['kern', 'liga'],
  ],
  [
    'source-serif-4',
    'source-serif-4-latin-wght-italic',
    'source-serif-italic',
    { wght: 400 },
    ASCII + '’‘“”–—…éèàçüöä',
    ['kern', 'liga'],
  ],
  [
    'inter',
    'inter-latin-wght-normal',
    'inter',
    { wght: { min: 400, max: 700 } },
    ASCII + LATIN + MARKS,
    ['kern', 'tnum'],
  ],
  [
    'jetbrains-mono',
    'jetbrains-mono-latin-wght-normal',
    'jetbrains-mono',
    { wght: 400 },
    ASCII + '·×÷–—‘’“”…−≈≤≥←→',
    [], // in code, nothing may look like another character
  ],
];

/** The pictures of shared links are drawn at build by a program that wants one plain weight. */
const pictureFont = ['source-serif-4', 'source-serif-4-latin-wght-normal', { wght: 600 }];

await mkdir('src/fonts', { recursive: true });
for (const [name, file, out, axes, text, keepFeatures] of fonts) {
  const source = await readFile(`node_modules/@fontsource-variable/${name}/files/${file}.woff2`);
  const subset = await subsetFont(source, text, {
    targetFormat: 'woff2',
    noHinting: true,
    variationAxes: axes,
    keepFeatures,
  });
  await writeFile(`src/fonts/${out}.woff2`, subset);
  console.log(`${out}.woff2 ${subset.length} bytes`);
}

{
  const [name, file, axes] = pictureFont;
  const source = await readFile(`node_modules/@fontsource-variable/${name}/files/${file}.woff2`);
  const subset = await subsetFont(source, ASCII + LATIN + MARKS, {
    targetFormat: 'sfnt',
    variationAxes: axes,
  });
  await writeFile('src/fonts/source-serif-600.ttf', subset);
}

/** KaTeX's fonts that the book's equations use; the others are served whole, should one be needed. */
const katex = ['Main-Regular', 'Main-Bold', 'Math-Italic', 'Size1-Regular', 'Size2-Regular'];
for (const name of katex) {
  const source = await readFile(`node_modules/katex/dist/fonts/KaTeX_${name}.woff2`);
  const subset = await subsetFont(source, KATEX_CHARACTERS, {
    targetFormat: 'woff2',
    noHinting: true,
  });
  await writeFile(`src/fonts/KaTeX_${name}.woff2`, subset);
  console.log(`KaTeX_${name}.woff2 ${source.length} to ${subset.length} bytes`);
}
