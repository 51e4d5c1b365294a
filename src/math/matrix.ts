/**
 * A matrix of 64-bit floats stored row by row: entry (i, j) is `data[i * cols + j]`.
 *
 * Row-major storage keeps each row, which in this book is usually one token's vector, in one
 * unbroken stretch of memory.
 */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly data: Float64Array;
}

/**
 * A rows × cols matrix holding a copy of `values` in row-major order, or zeros without them.
 * Throws RangeError when a dimension is not a whole number ≥ 0 or the values do not fill it.
 */
export function matrix(rows: number, cols: number, values?: ArrayLike<number>): Matrix {
  if (!Number.isInteger(rows) || !Number.isInteger(cols) || rows < 0 || cols < 0) {
    throw new RangeError(`a matrix needs whole dimensions ≥ 0, got ${rows} × ${cols}`);
  }
  if (values && values.length !== rows * cols) {
    throw new RangeError(
      `a ${rows} × ${cols} matrix needs ${rows * cols} values, got ${values.length}`,
    );
  }
  return { rows, cols, data: values ? Float64Array.from(values) : new Float64Array(rows * cols) };
}

/** Stacks vectors of equal length as the rows of a matrix; throws RangeError when one differs. */
export function matrixFromRows(rows: readonly ArrayLike<number>[]): Matrix {
  const cols = rows.length > 0 ? rows[0].length : 0;
  const stacked = matrix(rows.length, cols);
  rows.forEach((row, i) => {
    if (row.length !== cols) {
      throw new RangeError(`every row needs ${cols} values like row 0, row ${i} has ${row.length}`);
    }
    stacked.data.set(row, i * cols);
  });
  return stacked;
}

/** Row i as a view, not a copy: writing to it writes to the matrix. */
export function matrixRow({ cols, data }: Matrix, i: number): Float64Array {
  return data.subarray(i * cols, (i + 1) * cols);
}

/** Swaps rows and columns: (rows, cols) → (cols, rows). */
export function transpose({ rows, cols, data }: Matrix): Matrix {
  const flipped = matrix(cols, rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) flipped.data[j * rows + i] = data[i * cols + j];
  }
  return flipped;
}

/** Copies columns start … end − 1: (rows, cols) → (rows, end − start). */
export function sliceColumns(source: Matrix, start: number, end: number): Matrix {
  const slice = matrix(source.rows, end - start);
  for (let i = 0; i < source.rows; i++) {
    matrixRow(slice, i).set(matrixRow(source, i).subarray(start, end));
  }
  return slice;
}
