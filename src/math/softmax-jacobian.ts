/**
 * Trace of the softmax Jacobian: how strongly the probabilities still react to their scores.
 *
 *     J = diag(p) − p pᵀ,     tr J = Σᵢ pᵢ (1 − pᵢ)
 *
 * It is 0 when one probability is 1 (softmax is saturated and passes no gradient back) and largest,
 * 1 − 1/n, when all n are equal. Expects probabilities, from a softmax at temperature 1.
 */
export function softmaxJacobianTrace(probs: ArrayLike<number>): number {
  let trace = 0;
  for (let i = 0; i < probs.length; i++) trace += probs[i] * (1 - probs[i]);
  return trace;
}
