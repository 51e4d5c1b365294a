/** Sentences that could light the wrong words: where two quantities read alike, or a token is a word of the sentence. */
import { describe, expect, test } from 'vitest';
import type { FigureView } from '#ui/figure-view.ts';
import { sentenceParts } from '#ui/sentence-parts.ts';
import { startState } from '#ui/url-codec.ts';
import * as heads from '#widgets/heads-with-a-job/view.ts';
import { schema as headsSchema } from '#widgets/heads-with-a-job/sentence.ts';
import * as curve from '#widgets/loss-curve/view.ts';
import * as table from '#widgets/table-size/view.ts';

/** What lights up, with what stands before it. */
const lit = ({ summary, named }: FigureView) => {
  const parts = sentenceParts(summary, named);
  return parts.flatMap(({ key, text }, i) =>
    key === undefined ? [] : [[key, (parts[i - 1]?.text ?? '').slice(-10) + text]],
  );
};

describe('lights nothing else', () => {
  test('a table of one row a token', () => {
    const state = { ...startState(table.schema), length: 1 };
    expect(lit(table.tableSizeView(state))).toEqual([]);
  });

  test('a loss that has come down to its floor', () => {
    const state = { ...startState(curve.schema), truth: 0.5, scores: [Math.log(3), 0, 0, 0] };
    const keys = lit(curve.lossCurveView(state)).map(([key]) => key);
    expect(keys).toEqual(['token-0', 'token-0']);
  });

  test('a word of the reader that stands in the sentence too', () => {
    const state = { ...startState(headsSchema), text: 'so it goes and so', sharpness: 0 };
    expect(lit(heads.headsView(state))).toEqual([['place-5', expect.stringMatching(/, so “so”$/)]]);
  });
});
