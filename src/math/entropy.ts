import { softmax } from '#math/softmax.ts';

/**
 * Shannon entropy in nats: the surprisal to expect from one draw.
 *
 *     H(p) = −Σᵢ pᵢ ln pᵢ     with 0 · ln 0 = 0
 *
 * It is 0 when one choice is certain and ln n when n choices are equally likely.
 * A negative or NaN entry gives NaN.
 */
export function entropy(probs: ArrayLike<number>): number {
  let nats = 0;
  for (let i = 0; i < probs.length; i++) {
    if (probs[i] !== 0) nats -= probs[i] * Math.log(probs[i]);
  }
  return nats;
}

/** Shannon entropy in bits: H(p) / ln 2. */
export function entropyBits(probs: ArrayLike<number>): number {
  return entropy(probs) / Math.LN2;
}

/**
 * Backward pass through softmax: given p = softmax(z), returns ∂H/∂z.
 *
 *     ∂H/∂zᵢ = −pᵢ · (ln pᵢ + H)
 *
 * With respect to the scores it stays finite where pᵢ = 0; with respect to the probabilities it
 * would not.
 */
export function entropyBackward(probs: ArrayLike<number>): Float64Array {
  const nats = entropy(probs);
  return Float64Array.from(probs, (p) => (p === 0 ? 0 : -p * (Math.log(p) + nats)));
}

/**
 * How fast entropy grows with the temperature, in nats per unit of T, for p = softmax(z / T):
 *
 *     dH/dT = Var_p(z) / T³
 *
 * A variance is never negative, so a higher temperature never lowers the entropy.
 */
export function entropySlope(scores: ArrayLike<number>, temperature: number): number {
  const probs = softmax(scores, temperature);
  let mean = 0;
  for (let i = 0; i < probs.length; i++) {
    if (probs[i] !== 0) mean += probs[i] * scores[i]; // 0 · (−Infinity) would be NaN
  }
  let variance = 0;
  for (let i = 0; i < probs.length; i++) {
    if (probs[i] !== 0) variance += probs[i] * (scores[i] - mean) ** 2;
  }
  return variance / temperature ** 3;
}
