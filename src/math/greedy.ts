import { largestScore } from '#math/largest-score.ts';

/**
 * Greedy choice: the index of the largest score, argmaxᵢ zᵢ; the first of them on a tie.
 *
 * The order of probabilities is the order of scores, so no softmax is needed.
 * Throws RangeError when no largest score is finite.
 */
export function greedy(scores: ArrayLike<number>): number {
  const max = largestScore(scores);
  let first = 0;
  while (scores[first] !== max) first++;
  return first;
}
