import type { Matrix32 } from '#model/kernels/kernels.ts';

/** The first rows · columns numbers as a matrix, without copying them. */
export function matrix32(data: Float32Array, rows: number, columns: number): Matrix32 {
  return { data, offset: 0, rows, columns, stride: columns };
}

/** Rows first … last − 1, as a view: (rows, columns) → (last − first, columns). */
export function rowsOf(matrix: Matrix32, first: number, last: number): Matrix32 {
  return { ...matrix, offset: matrix.offset + first * matrix.stride, rows: last - first };
}

/** Columns first … last − 1, as a view: (rows, columns) → (rows, last − first). */
export function columnsOf(matrix: Matrix32, first: number, last: number): Matrix32 {
  return { ...matrix, offset: matrix.offset + first, columns: last - first };
}

/** The numbers of a matrix of whole rows, as a view: (rows, columns) → (rows · columns). */
export function flat({ data, offset, rows, columns, stride }: Matrix32): Float32Array {
  if (stride !== columns && rows > 1) {
    throw new RangeError(`rows of ${columns} numbers stand ${stride} apart, so they have gaps`);
  }
  return data.subarray(offset, offset + rows * columns);
}

/** Sets every entry to 0. */
export function clear({ data, offset, rows, columns, stride }: Matrix32): void {
  for (let i = 0; i < rows; i++) data.fill(0, offset + i * stride, offset + i * stride + columns);
}
