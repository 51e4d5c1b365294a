import { matrix, matrixFromRows, matrixRow, type Matrix } from '#math/matrix.ts';

const MAX_SWEEPS = 60; // about 10 suffice; each one squares the remaining error

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, largest eigenvalue first:
 *
 *     A vᵢ = λᵢ vᵢ     with the vᵢ of length 1 and at right angles to each other
 *
 * Cyclic Jacobi: turn two axes at a time, by the very angle that makes their off-diagonal entry
 * zero, and sweep over all pairs until no such entry is left. Turning axes does not change the
 * eigenvalues, which end up on the diagonal; the turns together make the eigenvectors.
 *
 * Row i of `vectors` belongs to `values[i]`; its sign is arbitrary. One sweep costs about 6n³
 * multiplications: fine for hundreds of dimensions, not for thousands.
 * Throws RangeError when the matrix is not square, symmetric and finite.
 * Source: Golub and Van Loan, Matrix Computations, section 8.5.
 */
export function eigenSymmetric(symmetric: Matrix): { values: Float64Array; vectors: Matrix } {
  const size = symmetric.rows;
  requireSymmetric(symmetric);
  const a = matrix(size, size, symmetric.data);
  const axes = matrix(size, size); // rows: the axes turned so far, first the plain ones
  for (let i = 0; i < size; i++) axes.data[i * size + i] = 1;

  for (let sweep = 0; sweep < MAX_SWEEPS && offDiagonal(a) > 0; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const entry = a.data[p * size + q];
        if (entry === 0) continue;
        // The smaller root of t² + 2θt − 1 = 0 turns by at most 45°, which makes the sweeps converge.
        const theta = (a.data[q * size + q] - a.data[p * size + p]) / (2 * entry);
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const cosine = 1 / Math.hypot(tangent, 1);
        const sine = tangent * cosine;
        turnColumns(a, p, q, cosine, sine);
        turnRows(a, p, q, cosine, sine);
        a.data[p * size + q] = a.data[q * size + p] = 0;
        turnRows(axes, p, q, cosine, sine);
      }
    }
  }

  const value = (i: number) => a.data[i * size + i];
  const order = Array.from({ length: size }, (_, i) => i).sort((i, j) => value(j) - value(i));
  return {
    values: Float64Array.from(order, value),
    vectors: matrixFromRows(order.map((i) => matrixRow(axes, i))),
  };
}

/** Row p becomes cos·p − sin·q, row q becomes sin·p + cos·q. */
function turnRows({ cols, data }: Matrix, p: number, q: number, cosine: number, sine: number) {
  for (let j = 0; j < cols; j++) turn(data, p * cols + j, q * cols + j, cosine, sine);
}

function turnColumns({ rows, cols, data }: Matrix, p: number, q: number, cos: number, sin: number) {
  for (let i = 0; i < rows; i++) turn(data, i * cols + p, i * cols + q, cos, sin);
}

function turn(data: Float64Array, at: number, other: number, cosine: number, sine: number): void {
  const first = data[at];
  const second = data[other];
  data[at] = cosine * first - sine * second;
  data[other] = sine * first + cosine * second;
}

/** Sum of squares above the diagonal, 0 when it vanishes beside the whole matrix. */
function offDiagonal({ rows, data }: Matrix): number {
  let all = 0;
  let above = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < rows; j++) {
      const square = data[i * rows + j] ** 2;
      all += square;
      if (j > i) above += square;
    }
  }
  return above > 1e-34 * all ? above : 0;
}

function requireSymmetric({ rows, cols, data }: Matrix): void {
  if (rows !== cols) throw new RangeError(`expected a square matrix, got ${rows} × ${cols}`);
  const largest = data.reduce((max, x) => Math.max(max, Math.abs(x)), 0);
  if (!Number.isFinite(largest)) throw new RangeError('expected finite entries only');
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(data[i * rows + j] - data[j * rows + i]) > 1e-12 * largest) {
        throw new RangeError(`expected a symmetric matrix, (${i}, ${j}) differs from (${j}, ${i})`);
      }
    }
  }
}
