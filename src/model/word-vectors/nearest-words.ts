import { nearestNeighbours } from '#math/nearest-neighbours.ts';
import type { WordTable } from './decode-word-vectors.ts';

export interface SimilarWord {
  word: string;
  row: number;
  /** Cosine similarity to the query, −1 … 1. */
  similarity: number;
}

/** The vector of a word, or undefined when the table does not hold it. Capitals make no difference. */
export function wordVector(
  { rowOf, dimensions, vectors }: WordTable,
  word: string,
): Float32Array | undefined {
  const row = rowOf.get(word.toLowerCase());
  return row === undefined ? undefined : vectors.subarray(row * dimensions, (row + 1) * dimensions);
}

/**
 * The `count` words whose vectors point most nearly the way of `query`, best first. Words in `exclude`
 * are passed over, as the word itself usually should be. Throws as nearestNeighbours does.
 */
export function nearestWords(
  { words, rowOf, vectors }: WordTable,
  query: ArrayLike<number>,
  count: number,
  exclude: readonly string[] = [],
): SimilarWord[] {
  const passedOver = exclude.map((word) => rowOf.get(word.toLowerCase()) ?? -1);
  return nearestNeighbours(vectors, query, count, passedOver).map(({ row, similarity }) => ({
    word: words[row],
    row,
    similarity,
  }));
}
