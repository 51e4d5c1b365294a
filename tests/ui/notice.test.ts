/** What a figure says of its input is heard: the place that it comes into is there before. */
import { createRawSnippet } from 'svelte';
import { describe, expect, test } from 'vitest';
import { FigureState } from '#ui/figure-state.svelte.ts';
import Frame from '#ui/Frame.svelte';
import Notice from '#ui/Notice.svelte';
import TextBox from '#ui/TextBox.svelte';
import { words as mergePlayer } from '#strings/merge-player.ts';
import { words as tokenizer } from '#strings/tokenizer.ts';
import { words as whySpelling } from '#strings/why-spelling-is-hard.ts';
import MergePlayer from '#widgets/merge-player/MergePlayer.svelte';
import Tokenizer from '#widgets/tokenizer/Tokenizer.svelte';
import WhySpelling from '#widgets/why-spelling-is-hard/WhySpellingIsHard.svelte';
import { ssr } from '../support/ssr.ts';

const EMPTY = /<div [^>]*aria-live="polite"[^>]*>\s*<\/div>/;
const says = (text: string) =>
  new RegExp(`aria-live="polite"[^>]*>\\s*<p class="figure-notice">${text}`);

test('a place without a word is there', () => {
  expect(ssr(Notice, { says: '' })).toMatch(EMPTY);
  expect(ssr(Notice, { says: 'So it is.' })).toMatch(says('So it is.'));
});

test('a text box and a frame have one before they have anything to say', () => {
  expect(ssr(TextBox, { label: 'A text', value: '', maxLength: 9 })).toMatch(EMPTY);
  const figure = new FigureState({}, { widget: 'abstain' });
  const view = { summary: 'So it is.', table: { caption: '', columns: [], rows: [] }, steps: [] };
  const picture = createRawSnippet(() => ({ render: () => '<p>the picture</p>' }));
  const [before] = ssr(Frame, { figure, view, picture }).split('class="figure-shown');
  expect(before).toMatch(EMPTY);
});

describe('a text of the reader’s own that waits for a vocabulary', () => {
  test.each([
    {
      name: 'tokenizer',
      stale: tokenizer.staleText,
      draw: (text = '') => ssr(Tokenizer, { start: { text } }),
    },
    {
      name: 'merge-player',
      stale: mergePlayer.stale,
      draw: (word = '') => ssr(MergePlayer, { start: { word } }),
    },
    {
      name: 'why-spelling',
      stale: whySpelling.stale,
      draw: (word = '') => ssr(WhySpelling, { start: { word } }),
    },
  ])('is answered aloud in $name', ({ stale, draw }) => {
    expect(draw('my own')).toMatch(says(stale));
  });
  test.each([
    { name: 'tokenizer', html: () => ssr(Tokenizer, {}) },
    { name: 'merge-player', html: () => ssr(MergePlayer, {}) },
    { name: 'why-spelling', html: () => ssr(WhySpelling, {}) },
  ])('has its place in the picture of $name before', ({ html }) => {
    expect(html().split('class="figure-picture"')[1]).toMatch(EMPTY);
  });
});
