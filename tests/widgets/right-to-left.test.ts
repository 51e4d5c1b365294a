/** Tokens of a text that runs from right to left stand in that order, in every figure that sets them in a row. */
import { expect, test } from 'vitest';
import { firstReading } from '#widgets/counted-model/first-reading.ts';
import TokenPrices from '#widgets/counted-model/TokenPrices.svelte';
import { countedModelView } from '#widgets/counted-model/view.ts';
import HeadsWithAJob from '#widgets/heads-with-a-job/HeadsWithAJob.svelte';
import Piece from '#widgets/merge-player/Piece.svelte';
import { mergePlayerView, schema as mergeSchema } from '#widgets/merge-player/view.ts';
import { first as firstHeads, moteHeadsView } from '#widgets/mote-heads/view.ts';

import { firstLoop, oneJobLoopView } from '#widgets/one-job-loop/view.ts';
import { startState } from '#ui/url-codec.ts';
import { buildTokenizer } from '../../scripts/data/vocabularies.ts';
import { ssr } from '../support/ssr.ts';

const HEBREW = 'שלום עולם';
const LATIN = 'the sea';
const both = [
  { text: HEBREW, dir: 'rtl' },
  { text: LATIN, dir: 'ltr' },
];

test.each(both)('merge-player sets the bytes of “$text” $dir', async ({ text, dir }) => {
  const traces = (await buildTokenizer('gpt2')).mergeSteps(text);
  const { pieces } = mergePlayerView(traces, startState(mergeSchema));
  expect(pieces).toHaveLength(2);
  for (const piece of pieces) expect(ssr(Piece, piece)).toContain(`<ol dir="${dir}"`);
});

test.each(both)('heads-with-a-job sets the words of “$text” $dir', ({ text, dir }) => {
  expect(ssr(HeadsWithAJob, { start: { text }, guess: false })).toContain(
    `<ol class="chips" dir="${dir}"`,
  );
});

test.each(both)('counted-model sets the prices of “$text” $dir', ({ text, dir }) => {
  const reading = { ...firstReading, wish: { ...firstReading.wish, text } };
  const view = countedModelView('byte-pair', reading);
  expect(ssr(TokenPrices, view)).toContain(`<ol dir="${dir}"`);
});

test.each(both)('mote-heads and one-job-loop know that “$text” runs $dir', ({ text, dir }) => {
  const { reading } = firstHeads;
  const made = { ...firstHeads, reading: { ...reading, wish: { ...reading.wish, text } } };
  expect(moteHeadsView(made, { at: 0, label: 'first' }).dir).toBe(dir);
  const { wish, result } = firstLoop;
  expect(oneJobLoopView({ ...wish, step: 0 }, { ...wish, text }, result).dir).toBe(dir);
});
