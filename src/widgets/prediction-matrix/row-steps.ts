/** The arithmetic of the matrix: how large the table is, and how far a row of it is off. */
import { count, fixed, significant } from '#chart/format.ts';
import facts from '#data/mote/facts.json';
import type { Step } from '#ui/figure-view.ts';
import { words } from '#strings/prediction-matrix.ts';
import type { MatrixRow } from './matrix-row.ts';
import { bitsOff, shareOf } from './shares.ts';
import type { Counting, Counts, Shares } from './world-rows.ts';

/** How many rows the table has, and how many of them hold anything. */
export function sizeSteps({ wish, result }: { wish: Counting; result: Counts }): Step[] {
  const { vocabularySize } = facts.config;
  const size = vocabularySize ** wish.length;
  // With enough digits for the division below to come out as printed.
  const rows = significant(size, 5);
  return [
    {
      says: words.stepRows(wish.length),
      math: `${count(vocabularySize)}^{${wish.length}} = ${rows}`,
    },
    {
      says: words.stepFilled(count(wish.documents), count(result.tokens)),
      math: `${count(result.filled)} / ${rows} = ${significant(result.filled / size)}`,
    },
  ];
}

/** What the likeliest token adds to the distance from the truth, and all tokens together. */
export function distanceSteps(
  row: MatrixRow,
  truth: Shares,
  shares: Shares,
  source: string,
): Step[] {
  const [{ id, token }] = row.shown;
  const [p, q] = [shareOf(truth, id), shareOf(shares, id)];
  return [
    {
      key: 'token-0',
      says: words.stepTerm(source, token),
      math: `${significant(p)} × log_{2}(${significant(p)} / ${significant(q)}) = ${fixed(p * Math.log2(p / q))}`,
    },
    { says: words.stepDistance(source), math: fixed(bitsOff(truth, shares)) },
  ];
}
