/** Where encodings cut one text differently. */
import { byteLength } from '#model/tokenizer/stored-tokens.ts';
import type { Token } from '#model/tokenizer/token-parts.ts';

/** For each encoding, in the order given, its tokens from one common cut to the next. */
export type Stretch = readonly (readonly Token[])[];

/**
 * Walks along the text from one place where all encodings cut to the next, and keeps the stretches
 * inside which at least one of them cuts again.
 */
export function disagreements(cuts: readonly (readonly Token[])[]): Stretch[] {
  const ends = cuts.map(tokenEnds);
  const stretches: Stretch[] = [];
  const from = cuts.map(() => 0);
  const at = cuts.map(() => 0);
  while (cuts.length > 1 && at.every((token, i) => token < cuts[i].length)) {
    const reached = at.map((token, i) => ends[i][token]);
    const furthest = Math.max(...reached);
    if (reached.every((end) => end === furthest)) {
      at.forEach((token, i) => (at[i] = token + 1));
      const stretch = cuts.map((tokens, i) => tokens.slice(from[i], at[i]));
      if (stretch.some((tokens) => tokens.length > 1)) stretches.push(stretch);
      at.forEach((token, i) => (from[i] = token));
    } else {
      reached.forEach((end, i) => (at[i] += end < furthest ? 1 : 0));
    }
  }
  return stretches;
}

/** The byte at which each token ends. */
function tokenEnds(tokens: readonly Token[]): number[] {
  let end = 0;
  return tokens.map((token) => (end += byteLength(token)));
}
