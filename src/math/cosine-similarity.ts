import { dot } from '#math/dot.ts';

/**
 * Cosine similarity: the cosine of the angle between two vectors, whatever their lengths.
 *
 *     cos(a, b) = a · b / (‖a‖ ‖b‖)     from −1 (opposite) over 0 (at right angles) to 1 (aligned)
 *
 * Throws RangeError when the sizes differ, or when a vector is all zeros and so has no direction.
 */
export function cosineSimilarity(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const lengths = Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b));
  if (lengths === 0) throw new RangeError('cosine similarity needs two vectors other than zero');
  return dot(a, b) / lengths;
}
