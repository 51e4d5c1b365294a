/**
 * Dot product as graphics processors compute it: in single precision, with several partial sums.
 *
 *     Σᵢ aᵢ bᵢ     term i goes to partial sum i mod lanes; the partial sums are added in order
 *
 * Exact addition would not mind the order. Single precision rounds after every step, so a different
 * number of lanes gives a different last digit. Throws RangeError when the lengths differ or lanes is
 * not a whole number of at least 1.
 *
 * Shapes: a (n), b (n) → number
 */
export function float32Dot(a: ArrayLike<number>, b: ArrayLike<number>, lanes: number): number {
  if (a.length !== b.length) {
    throw new RangeError(`expected rows of one length, got ${a.length} and ${b.length}`);
  }
  if (!Number.isInteger(lanes) || lanes < 1) {
    throw new RangeError(`expected at least 1 lane, got ${lanes}`);
  }
  const partial = new Float32Array(lanes); // storing rounds to single precision
  for (let i = 0; i < a.length; i++) {
    partial[i % lanes] += Math.fround(Math.fround(a[i]) * Math.fround(b[i]));
  }
  let sum = 0;
  for (let lane = 0; lane < lanes; lane++) sum = Math.fround(sum + partial[lane]);
  return sum;
}
