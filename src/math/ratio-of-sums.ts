export interface RatioOfSums {
  readonly ratio: number;
  /** Standard error, the pairs being a sample of many. */
  readonly error: number;
}

/**
 * Σa / Σb over pairs, such as nats per token over documents, and its standard error by linearisation:
 *
 *     r = Σa / Σb,     error = √Σ(a − r·b)² / Σb
 *
 * Throws RangeError unless both have the same number of entries. Without entries both are NaN.
 * Source: Cochran, Sampling Techniques, 1977, on ratio estimates.
 */
export function ratioOfSums(a: ArrayLike<number>, b: ArrayLike<number>): RatioOfSums {
  if (a.length !== b.length) throw new RangeError(`expected ${a.length} pairs, got ${b.length}`);
  let [above, below] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    above += a[i];
    below += b[i];
  }
  const ratio = above / below;
  let squares = 0;
  for (let i = 0; i < a.length; i++) squares += (a[i] - ratio * b[i]) ** 2;
  return { ratio, error: Math.sqrt(squares) / below };
}
