import type { Matrix32 } from '#model/kernels/kernels.ts';

/** A matrix as whole numbers from −127 to 127, with what one of them is worth in each row. */
export interface QuantisedMatrix {
  codes: Int8Array; // (rows · columns)
  scales: Float32Array; // (rows)
}

/**
 * Rounds each row to whole multiples of 1/127 of its largest entry: a quarter of the bytes.
 *
 *     scaleᵢ = maxⱼ |xᵢⱼ| / 127,     codeᵢⱼ = round(xᵢⱼ / scaleᵢ)
 *
 * No entry moves by more than half a scale. A row of zeros gets the scale 0.
 * Throws RangeError when an entry is not finite.
 */
export function quantiseRows({ data, offset, rows, columns, stride }: Matrix32): QuantisedMatrix {
  const codes = new Int8Array(rows * columns);
  const scales = new Float32Array(rows);
  for (let i = 0; i < rows; i++) {
    const row = data.subarray(offset + i * stride, offset + i * stride + columns);
    const largest = row.reduce((max, x) => Math.max(max, Math.abs(x)), 0);
    if (!Number.isFinite(largest)) throw new RangeError(`row ${i} has an entry that is not finite`);
    scales[i] = largest / 127;
    if (scales[i] === 0) continue;
    for (let j = 0; j < columns; j++) codes[i * columns + j] = Math.round(row[j] / scales[i]);
  }
  return { codes, scales };
}

/** The numbers that the codes stand for, xᵢⱼ = codeᵢⱼ · scaleᵢ: (rows · columns). */
export function dequantiseRows({ codes, scales }: QuantisedMatrix): Float32Array {
  const columns = codes.length / scales.length;
  return Float32Array.from(codes, (code, at) => code * scales[Math.floor(at / columns)]);
}
