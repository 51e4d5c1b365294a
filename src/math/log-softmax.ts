import { largestScore } from '#math/largest-score.ts';
import { logsumexp } from '#math/logsumexp.ts';

/**
 * The logarithms of softmax, in nats, without leaving log space:
 *
 *     ln pᵢ = zᵢ − lse(z)     where lse(z) = ln Σⱼ exp(zⱼ)
 *
 * Where softmax would underflow to 0 and its logarithm to −Infinity, this stays finite.
 * A score of −Infinity gives −Infinity. Throws RangeError when no largest score is finite.
 */
export function logSoftmax(scores: ArrayLike<number>): Float64Array {
  largestScore(scores); // refuses a row with nothing to choose
  const normaliser = logsumexp(scores);
  const logProbs = new Float64Array(scores.length);
  for (let i = 0; i < logProbs.length; i++) logProbs[i] = scores[i] - normaliser;
  return logProbs;
}

/**
 * Backward pass: given ln p = logSoftmax(z) and g = ∂L/∂(ln p), returns ∂L/∂z.
 *
 *     ∂L/∂zᵢ = gᵢ − pᵢ · Σⱼ gⱼ
 *
 * Shapes: logProbs (n), gradLogProbs (n) → (n)
 */
export function logSoftmaxBackward(
  logProbs: ArrayLike<number>,
  gradLogProbs: ArrayLike<number>,
): Float64Array {
  let total = 0;
  for (let j = 0; j < logProbs.length; j++) total += gradLogProbs[j];

  const gradScores = new Float64Array(logProbs.length);
  for (let i = 0; i < logProbs.length; i++) {
    gradScores[i] = gradLogProbs[i] - Math.exp(logProbs[i]) * total;
  }
  return gradScores;
}
