import { dot } from '#math/dot.ts';

export const MEASURES = ['cosine', 'dot', 'distance'] as const;
export type Measure = (typeof MEASURES)[number];

/** One row of a table beside another: the angle between them, and its length. */
interface Near {
  row: number;
  cosine: number;
  length: number;
}

/** How near two rows are by any measure, of their cosine and lengths. Larger is nearer, but for a distance. */
export function measured(measure: Measure, cosine: number, length: number, other: number): number {
  const product = cosine * length * other;
  if (measure === 'cosine') return cosine;
  if (measure === 'dot') return product;
  return Math.sqrt(Math.max(0, length ** 2 + other ** 2 - 2 * product));
}

/**
 * The rows of a table that are nearest to one of its own, itself left out, best first.
 *
 *     cosine = a · b / (‖a‖ ‖b‖)     dot product = a · b     distance = ‖a − b‖
 *
 * `table` is row-major, (rows, width). A row of zeros has cosine 0 with any other.
 */
export function nearestTokens(
  table: Float32Array,
  width: number,
  row: number,
  measure: Measure,
  count: number,
): Near[] {
  const at = (r: number) => table.subarray(r * width, (r + 1) * width);
  const own = at(row);
  const length = Math.sqrt(dot(own, own));
  const sign = measure === 'distance' ? -1 : 1;
  const scored = Array.from({ length: table.length / width }, (_, r) => {
    const other = at(r);
    const size = Math.sqrt(dot(other, other));
    const cosine = dot(own, other) / (length * size || 1);
    return { row: r, cosine, length: size, score: sign * measured(measure, cosine, length, size) };
  }).filter((one) => one.row !== row);
  scored.sort((a, b) => b.score - a.score || a.row - b.row);
  return scored.slice(0, count).map((near) => ({
    row: near.row,
    cosine: near.cosine,
    length: near.length,
  }));
}
