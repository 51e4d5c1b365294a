import type { Random } from '#math/random.ts';

/**
 * Draws an index with the given probabilities: one step of sampling.
 *
 * Throws RangeError as `inverseCdf` does.
 */
export function categorical(probs: ArrayLike<number>, random: Random): number {
  return inverseCdf(probs, random.next());
}

/**
 * The index whose stretch of [0, 1) holds u, when the probabilities are laid end to end:
 *
 *     the first i with p₀ + … + pᵢ > u · Σⱼ pⱼ
 *
 * The entries need not sum to 1. An entry of 0 has no stretch and is never chosen. Throws
 * RangeError when u is not in [0, 1), an entry is negative or NaN, or none is positive.
 */
export function inverseCdf(probs: ArrayLike<number>, u: number): number {
  if (!(u >= 0 && u < 1)) throw new RangeError(`expected u in [0, 1), got ${u}`);
  let total = 0;
  for (let i = 0; i < probs.length; i++) {
    if (!(probs[i] >= 0)) throw new RangeError(`entry ${i} is not a probability: ${probs[i]}`);
    total += probs[i];
  }
  if (!(total > 0 && total < Infinity)) {
    throw new RangeError(`expected probabilities with a positive sum, got ${total}`);
  }
  // u · total stays below total even after rounding, and the running sum ends at total exactly,
  // because it adds the same numbers in the same order: so the walk always finds its entry.
  const point = u * total;
  let i = 0;
  let sum = probs[0];
  while (sum <= point) sum += probs[++i];
  return i;
}
