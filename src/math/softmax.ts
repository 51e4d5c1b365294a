import { largestScore } from '#math/largest-score.ts';

/**
 * Softmax turns a row of scores into a probability distribution:
 *
 *     pᵢ = exp(zᵢ / T) / Σⱼ exp(zⱼ / T)
 *
 * The temperature T > 0 sharpens (T < 1) or flattens (T > 1) the result.
 * A score of −Infinity, such as a masked token's, gets probability exactly 0.
 * Throws RangeError when T is not positive and finite, or when no largest score is finite.
 */
export function softmax(scores: ArrayLike<number>, temperature = 1): Float64Array {
  if (!(temperature > 0 && temperature < Infinity)) {
    throw new RangeError(`temperature must be positive and finite, got ${temperature}`);
  }
  // Subtracting max(z) cancels in the ratio and keeps exp from overflowing.
  const max = largestScore(scores);
  const probs = new Float64Array(scores.length);
  let total = 0;
  for (let i = 0; i < probs.length; i++) {
    probs[i] = Math.exp((scores[i] - max) / temperature);
    total += probs[i];
  }
  for (let i = 0; i < probs.length; i++) probs[i] /= total;
  return probs;
}

/**
 * Backward pass: given p = softmax(z, T) and ∂L/∂p, returns ∂L/∂z.
 *
 * The Jacobian is (diag(p) − p pᵀ) / T, so we never build it:
 *
 *     ∂L/∂zᵢ = pᵢ · (gᵢ − Σⱼ gⱼ pⱼ) / T     where g = ∂L/∂p
 *
 * Shapes: probs (n), gradProbs (n) → (n)
 */
export function softmaxBackward(
  probs: ArrayLike<number>,
  gradProbs: ArrayLike<number>,
  temperature = 1,
): Float64Array {
  let mean = 0; // Σⱼ gⱼ pⱼ, the gradient averaged under p
  for (let j = 0; j < probs.length; j++) mean += gradProbs[j] * probs[j];

  const gradScores = new Float64Array(probs.length);
  for (let i = 0; i < probs.length; i++) {
    gradScores[i] = (probs[i] * (gradProbs[i] - mean)) / temperature;
  }
  return gradScores;
}

/**
 * Softmax as the formula is printed, with no maximum subtracted. Not for use: it is here to be
 * shown failing. From a score of 710 on, exp overflows to Infinity, and Infinity / Infinity is
 * NaN; when every score is below −746, exp underflows to 0, and 0 / 0 is NaN too.
 */
export function naiveSoftmax(scores: ArrayLike<number>): Float64Array {
  const exponentials = Float64Array.from(scores, Math.exp);
  const total = exponentials.reduce((sum, exponential) => sum + exponential, 0);
  return exponentials.map((exponential) => exponential / total);
}
