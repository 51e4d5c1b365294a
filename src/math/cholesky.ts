import { matrix, type Matrix } from '#math/matrix.ts';

/**
 * Solves A x = b for a symmetric positive definite A, by writing A = L Lᵀ with L lower triangular.
 *
 *     first L y = b from top to bottom, then Lᵀ x = y from bottom to top
 *
 * Shapes: A (n, n), b (n) → x (n). Only the lower triangle of A is read.
 * Throws RangeError when the sizes differ or A is not positive definite.
 * Source: Golub and Van Loan, Matrix Computations, section 4.2.
 */
export function solvePositiveDefinite(a: Matrix, b: ArrayLike<number>): Float64Array {
  const size = b.length;
  if (a.rows !== size || a.cols !== size) {
    throw new RangeError(`expected a ${size} × ${size} matrix, got ${a.rows} × ${a.cols}`);
  }
  const lower = matrix(size, size).data;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = a.data[i * size + j];
      for (let k = 0; k < j; k++) rest -= lower[i * size + k] * lower[j * size + k];
      if (i === j && !(rest > 0)) throw new RangeError('expected a positive definite matrix');
      lower[i * size + j] = i === j ? Math.sqrt(rest) : rest / lower[j * size + j];
    }
  }

  const x = Float64Array.from(b);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] -= lower[i * size + k] * x[k];
    x[i] /= lower[i * size + i];
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] -= lower[k * size + i] * x[k];
    x[i] /= lower[i * size + i];
  }
  return x;
}
