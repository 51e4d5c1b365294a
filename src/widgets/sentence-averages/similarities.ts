import { cosineSimilarity } from '#math/cosine-similarity.ts';

/**
 * The cosine of every pair of vectors, (n, n) as rows: 1 on the diagonal, the same above it and below.
 * A pair with a vector that is missing, or all zeros, has none: null.
 */
export function similarities(vectors: readonly (ArrayLike<number> | null)[]): (number | null)[][] {
  const has = vectors.map(
    (vector) => vector !== null && Array.from(vector).some((entry) => entry !== 0),
  );
  return vectors.map((a, i) =>
    vectors.map((b, j) => (has[i] && has[j] ? round(cosineSimilarity(a!, b!)) : null)),
  );
}

/** To four decimals: an average that differs from another only by the order of addition is equal. */
const round = (value: number): number => Math.round(value * 10_000) / 10_000;
