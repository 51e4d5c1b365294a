import type { Kernels, Matrix32 } from '#model/kernels/kernels.ts';
import { flat, matrix32, rowsOf } from './matrix32.ts';

/** What a norm gives, with what its way back needs. */
export interface Normed {
  out: Matrix32; // (n, C)
  inverseRms: Float32Array; // (n)
}

export function createNormed(kernels: Kernels, rows: number, width: number): Normed {
  return {
    out: matrix32(kernels.floats(rows * width), rows, width),
    inverseRms: kernels.floats(rows),
  };
}

/** Rows first … last − 1, as a view. */
export function rowsOfNormed({ out, inverseRms }: Normed, first: number, last: number): Normed {
  return { out: rowsOf(out, first, last), inverseRms: inverseRms.subarray(first, last) };
}

/** RMSNorm of every row: x (n, C), gain (C) → normed (n, C). */
export function norm(kernels: Kernels, x: Matrix32, gain: Float32Array, normed: Normed): void {
  kernels.rmsNorm(flat(x), gain, flat(normed.out), normed.inverseRms);
}

/** Backward pass: from ∂L/∂normed, adds to ∂L/∂x (n, C) and to ∂L/∂gain (C). */
export function normBackward(
  kernels: Kernels,
  x: Matrix32,
  gain: Float32Array,
  { inverseRms }: Normed,
  gradNormed: Matrix32,
  gradX: Matrix32,
  gradGain: Float32Array,
): void {
  kernels.rmsNormBackward(flat(gradNormed), flat(x), gain, inverseRms, flat(gradX), gradGain);
}
