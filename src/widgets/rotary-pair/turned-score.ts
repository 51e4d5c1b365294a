/** The score of one query and one key turned by their places, pair of channels by pair of channels. */
import { matrix, matrixFromRows } from '#math/matrix.ts';
import { rotatePositions } from '#math/rotary-positions.ts';

export interface Head {
  readonly block: number;
  readonly head: number;
  /** Of the token that looks and of the one before it, both as they are at place 0. */
  readonly query: readonly number[];
  readonly key: readonly number[];
}

/** Channels 2i and 2i + 1 of both vectors, turned, and what they add to the score, divided by √d. */
export function turnedPairs(
  { query, key }: Head,
  places: [query: number, key: number],
  base: number,
) {
  const { data, cols } = rotatePositions(matrixFromRows([query, key]), places, base);
  return Array.from({ length: cols / 2 }, (_, i) => {
    const q = [data[2 * i], data[2 * i + 1]] as const;
    const k = [data[cols + 2 * i], data[cols + 2 * i + 1]] as const;
    return { query: q, key: k, adds: (q[0] * k[0] + q[1] * k[1]) / Math.sqrt(cols) };
  });
}

/** The score at every distance from 0 to `farthest`, the key standing at place 0. */
export function scoresByDistance({ query, key }: Head, farthest: number, base: number): number[] {
  const distances = Array.from({ length: farthest + 1 }, (_, distance) => distance);
  const rows = matrix(
    distances.length,
    query.length,
    distances.flatMap(() => query),
  );
  const { data, cols } = rotatePositions(rows, distances, base);
  return distances.map((t) => {
    let sum = 0;
    for (let c = 0; c < cols; c++) sum += data[t * cols + c] * key[c];
    return sum / Math.sqrt(cols);
  });
}
