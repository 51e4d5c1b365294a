/** An equation with a character that its font was cut free of would be drawn in another font. */
import { expect, test } from 'vitest';
import { KATEX_CHARACTERS } from '../../scripts/katex-characters.mjs';
import { pages } from './built.ts';

/** What KaTeX calls the spans that it puts characters into. */
const DRAWN = /\b(mord|mbin|mrel|mop|mopen|mclose|mpunct|minner|delimsizing|accent-body)\b/;

test('equations use only characters that KaTeX’s fonts were cut down to', () => {
  const kept = new Set(KATEX_CHARACTERS);
  const texts = pages.flatMap(({ path, elements }) =>
    elements
      .filter(({ name, attributes }) => name === 'span' && DRAWN.test(attributes.class ?? ''))
      .map(({ text }) => ({ path, text })),
  );
  expect(texts.length).toBeGreaterThan(100);
  const lost = texts.filter(({ text }) => [...text].some((character) => !kept.has(character)));
  expect(lost, 'add the character to scripts/katex-characters.mjs, then npm run fonts').toEqual([]);
});
