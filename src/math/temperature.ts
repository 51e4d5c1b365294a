import { topK } from '#math/top-k.ts';

/**
 * Temperature: divides every score by T before softmax.
 *
 *     zᵢ / T
 *
 * T < 1 pulls the scores apart, T > 1 pushes them together. T = 0 means greedy: the first largest
 * score is kept and the others become −Infinity. (As T → 0 the exact limit would share the mass
 * among tied largest scores.) A T so small that the quotients overflow leaves infinite scores, which
 * softmax refuses. Throws RangeError when T is negative or not finite, or when T = 0 and no largest
 * score is finite.
 *
 * Shapes: scores (n) → (n)
 */
export function applyTemperature(scores: ArrayLike<number>, temperature: number): Float64Array {
  if (!(temperature >= 0 && temperature < Infinity)) {
    throw new RangeError(`expected a temperature of 0 or more, got ${temperature}`);
  }
  if (temperature === 0) return topK(scores, 1);
  const scaled = new Float64Array(scores.length);
  for (let i = 0; i < scaled.length; i++) scaled[i] = scores[i] / temperature;
  return scaled;
}

/**
 * The same temperature applied to probabilities, when the scores are not known:
 *
 *     pᵢ^(1/T) / Σⱼ pⱼ^(1/T)
 *
 * With p = softmax(z) it equals softmax(z / T). Throws RangeError when T is not positive and
 * finite, or when no probability is positive.
 *
 * Shapes: probs (n) → (n)
 */
export function powerTemperature(probs: ArrayLike<number>, temperature: number): Float64Array {
  if (!(temperature > 0 && temperature < Infinity)) {
    throw new RangeError(`temperature must be positive and finite, got ${temperature}`);
  }
  let max = 0;
  for (let i = 0; i < probs.length; i++) max = Math.max(max, probs[i]);
  if (!(max > 0)) throw new RangeError(`expected a positive probability, got at most ${max}`);

  // Dividing by the largest first keeps the powers of a low temperature from all underflowing.
  const powers = new Float64Array(probs.length);
  let total = 0;
  for (let i = 0; i < powers.length; i++) {
    powers[i] = (probs[i] / max) ** (1 / temperature);
    total += powers[i];
  }
  for (let i = 0; i < powers.length; i++) powers[i] /= total;
  return powers;
}
