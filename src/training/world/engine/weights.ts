import type { Random } from '#math/random.ts';

/** The sum of the weights of n options. Throws RangeError when it is not above 0. */
export function sumWeights(n: number, weights: readonly number[]): number {
  if (weights.length !== n) throw new RangeError(`expected ${n} weights, got ${weights.length}`);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += weights[i];
  if (!(sum > 0)) throw new RangeError(`expected weights with a positive sum, got [${weights}]`);
  return sum;
}

/** Draws option i with probability weights[i] / sum. Throws as sumWeights does. */
export function drawIndex(n: number, weights: readonly number[], random: Random): number {
  let point = random.next() * sumWeights(n, weights);
  let last = -1; // rounding may carry the point past the end: then the last possible option
  for (let i = 0; i < n; i++) {
    if (weights[i] <= 0) continue;
    if (point < weights[i]) return i;
    point -= weights[i];
    last = i;
  }
  return last;
}
