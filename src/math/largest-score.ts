/**
 * The largest of a row of scores: maxᵢ zᵢ.
 *
 * A score of −Infinity marks a token that cannot be chosen. Throws RangeError when nothing can be:
 * for an empty row, a row of −Infinity only, or a row that holds NaN or +Infinity.
 */
export function largestScore(scores: ArrayLike<number>): number {
  let max = -Infinity;
  for (let i = 0; i < scores.length; i++) max = Math.max(max, scores[i]); // NaN stays NaN
  if (!Number.isFinite(max)) {
    throw new RangeError(
      `expected a finite largest score, got ${max} as the largest of ${scores.length}`,
    );
  }
  return max;
}
