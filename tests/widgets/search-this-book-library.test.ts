/** Long texts of the reader's own are read part by part, and come out as if read in one go. */
import { expect, it } from 'vitest';
import { helpPages } from '#data/bike-workshop.ts';
import { startState } from '#ui/url-codec.ts';
import { library, smallLibrary } from '#widgets/search-this-book/library.ts';
import { LONGEST_TEXT, schema } from '#widgets/search-this-book/view.ts';

const start = startState(schema);

it('are read part by part where they are long, as in one go', async () => {
  const page = [...helpPages].map(({ text }) => text).join('\n\n');
  const long = [
    { title: 'Long', text: page.repeat(12).slice(0, LONGEST_TEXT) },
    { title: 'Short', text: 'A bell.' },
    { title: 'Without a blank', text: `see ${'🐋x'.repeat(3000)} there` },
    { title: 'Empty', text: '' },
  ];
  expect(long[0].text.length).toBeGreaterThan(40_000);
  const [sliced, whole] = [await library(long, start), smallLibrary(long, start)];
  expect(sliced.index.passages.map(({ text }) => text)).toEqual(
    whole.index.passages.map(({ text }) => text),
  );
  const spaced = long.slice(0, 2); // a word of thousands of letters is no search term to keep whole
  expect((await library(spaced, start)).index).toEqual(smallLibrary(spaced, start).index);
  expect((await library(spaced, start)).index).toEqual((await library(spaced, start)).index);
});
