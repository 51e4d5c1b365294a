/**
 * Dot product of two vectors: a · b = Σᵢ aᵢ bᵢ. Empty vectors give 0.
 * Throws RangeError when the lengths differ.
 */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) {
    throw new RangeError(`a dot product needs equal lengths, got ${a.length} and ${b.length}`);
  }
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
