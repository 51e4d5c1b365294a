/**
 * The logarithm of a sum of exponentials, the smooth maximum that normalises softmax:
 *
 *     lse(z) = ln Σᵢ exp(zᵢ) = max(z) + ln Σᵢ exp(zᵢ − max(z))
 *
 * The second form never overflows. An empty row, or one of −Infinity only, sums to 0 and gives
 * −Infinity; a row that holds +Infinity gives +Infinity; NaN gives NaN.
 */
export function logsumexp(scores: ArrayLike<number>): number {
  let max = -Infinity;
  for (let i = 0; i < scores.length; i++) max = Math.max(max, scores[i]);
  if (!Number.isFinite(max)) return max;

  let total = 0;
  for (let i = 0; i < scores.length; i++) total += Math.exp(scores[i] - max);
  return max + Math.log(total);
}
