/**
 * Puts features of different kinds on one scale: each less its mean over the `base` rows, in units of
 * its standard deviation there.
 *
 *     (x − mean) / std     std with divisor n
 *
 * A feature that does not vary over the base is only shifted. Rows that are unlike the base come out
 * many units away from 0, which is the point. Shapes: rows (n, d), base (m, d) → (n, d)
 * Throws RangeError when the base is empty.
 */
export function standardise(
  rows: readonly ArrayLike<number>[],
  base: readonly ArrayLike<number>[],
): Float64Array[] {
  if (base.length === 0) throw new RangeError('expected at least one base row');
  const columns = Array.from(base[0], (_, j) => {
    const mean = base.reduce((sum, row) => sum + row[j], 0) / base.length;
    const variance = base.reduce((sum, row) => sum + (row[j] - mean) ** 2, 0) / base.length;
    return { mean, std: Math.sqrt(variance) || 1 };
  });
  return rows.map((row) => Float64Array.from(columns, ({ mean, std }, j) => (row[j] - mean) / std));
}
