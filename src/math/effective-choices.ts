import { entropy } from '#math/entropy.ts';

/**
 * How many equally likely choices would have the same entropy: exp(H(p)), with H in nats.
 *
 * It runs from 1 (one choice is certain) to n (all alike). This is the Hill number of order 1
 * (Hill, 1973).
 */
export function effectiveChoices(probs: ArrayLike<number>): number {
  return Math.exp(entropy(probs));
}

/**
 * The inverse Simpson index, 1 / Σᵢ pᵢ²: one over the chance that two draws agree.
 *
 * Like `effectiveChoices` it runs from 1 to n, but rare choices count for less: it is the Hill
 * number of order 2, never above that of order 1. An empty row gives Infinity.
 */
export function inverseSimpson(probs: ArrayLike<number>): number {
  let agreement = 0;
  for (let i = 0; i < probs.length; i++) agreement += probs[i] ** 2;
  return 1 / agreement;
}
