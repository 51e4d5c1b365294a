/** The WebAssembly kernels under test, numbers to try them on, and what counts as equal. */
import { readFile } from 'node:fs/promises';
import type { Random } from '#math/random.ts';
import type { Kernels, Matrix32 } from '#model/kernels/kernels.ts';
import { createWasmKernels } from '#model/kernels/wasm-kernels.ts';
import { writeKernels } from '../../scripts/data/kernels.ts';

/** The bytes of kernels.wasm, compiled first where they are missing or older than their sources. */
export async function readWasmKernels(): Promise<Buffer<ArrayBuffer>> {
  return readFile(await writeKernels());
}

export async function loadWasmKernels(bytes = 2 ** 27): Promise<Kernels> {
  return createWasmKernels(await readWasmKernels(), { bytes });
}

/** Sizes that lanes of 4, tiles of 4 × 8 and blocks of 64 and 256 do not divide, and some that they do. */
export const AWKWARD = [1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 16, 17, 31, 33, 64, 67, 128, 255, 257, 300];

export function pick(random: Random, sizes = AWKWARD): number {
  return sizes[random.int(sizes.length)];
}

/** Normal numbers in the kernels' memory. */
export function draw(kernels: Kernels, length: number, random: Random, scale = 1): Float32Array {
  const numbers = kernels.floats(length);
  for (let i = 0; i < length; i++) numbers[i] = scale * random.normal();
  return numbers;
}

export function drawIds(kernels: Kernels, length: number, random: Random, below: number) {
  const ids = kernels.ints(length);
  for (let i = 0; i < length; i++) ids[i] = random.int(below);
  return ids;
}

/** A matrix of normal numbers somewhere within an array of NaN, which show wherever they leak into a result. */
export function drawMatrix(
  kernels: Kernels,
  rows: number,
  columns: number,
  random: Random,
  scale = 1,
): Matrix32 {
  const [offset, stride] = [random.int(10), columns + random.int(10)];
  const data = kernels.floats(offset + rows * stride + random.int(10)).fill(NaN);
  const matrix = { data, offset, rows, columns, stride };
  setEntries(matrix, () => scale * random.normal());
  return matrix;
}

export function setEntries(
  { data, offset, rows, columns, stride }: Matrix32,
  value: (i: number) => number,
): void {
  for (let i = 0; i < rows * columns; i++) {
    data[offset + Math.floor(i / columns) * stride + (i % columns)] = value(i);
  }
}

/** The entries of a matrix in a plain array, row by row. */
export function entries({ data, offset, rows, columns, stride }: Matrix32): Float64Array {
  return Float64Array.from(
    { length: rows * columns },
    (_, i) => data[offset + Math.floor(i / columns) * stride + (i % columns)],
  );
}

/** The numbers of its array that are not of the matrix. */
export function surroundings({ data, offset, rows, columns, stride }: Matrix32): number[] {
  return [...data].filter((_, i) => {
    const [row, column] = [Math.floor((i - offset) / stride), (i - offset) % stride];
    return i < offset || row >= rows || column >= columns;
  });
}
