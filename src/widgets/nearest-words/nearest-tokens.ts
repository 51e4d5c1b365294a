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

/** The length of every row of a table. */
export function rowLengths(table: Float32Array, width: number): Float64Array {
  return Float64Array.from({ length: table.length / width }, (_, r) => {
    const row = table.subarray(r * width, (r + 1) * width);
    return Math.sqrt(dot(row, row));
  });
}

/**
 * The rows of a table that are nearest to one of its own by each measure, itself left out, best first.
 *
 *     cosine = a · b / (‖a‖ ‖b‖)     dot product = a · b     distance = ‖a − b‖
 *
 * `table` is row-major, (rows, width). A row of zeros has cosine 0 with any other.
 */
export function nearestTokens(
  table: Float32Array,
  width: number,
  row: number,
  count: number,
  lengths = rowLengths(table, width),
): Record<Measure, Near[]> {
  const at = (r: number) => table.subarray(r * width, (r + 1) * width);
  const own = at(row);
  const length = lengths[row];
  const others = Array.from(lengths, (size, r) => ({
    row: r,
    cosine: dot(own, at(r)) / (length * size || 1),
    length: size,
  })).filter((near) => near.row !== row);
  const nearest = (measure: Measure) => {
    const sign = measure === 'distance' ? -1 : 1;
    return others
      .map((near) => ({ near, score: sign * measured(measure, near.cosine, length, near.length) }))
      .sort((a, b) => b.score - a.score || a.near.row - b.near.row)
      .slice(0, count)
      .map(({ near }) => near);
  };
  return { cosine: nearest('cosine'), dot: nearest('dot'), distance: nearest('distance') };
}
