import { largestScore } from '#math/largest-score.ts';
import { keepFront } from '#math/radix-select.ts';

/**
 * Top-k filtering: keeps the k largest scores and sets the others to −Infinity (Fan et al., 2018).
 *
 * Among equal scores the lower index is kept, so that exactly k remain; some libraries keep every
 * score equal to the k-th instead. With k of at least n nothing changes. Throws RangeError when k
 * is not a whole number of at least 1, or when no largest score is finite.
 *
 * Shapes: scores (n) → (n)
 */
export function topK(scores: ArrayLike<number>, k: number): Float64Array {
  if (!Number.isInteger(k) || k < 1) {
    throw new RangeError(`expected a whole k of at least 1, got ${k}`);
  }
  largestScore(scores); // refuses a row with nothing to choose
  return keepFront(scores, scores, k, () => 1);
}
