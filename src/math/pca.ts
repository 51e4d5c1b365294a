import { dot } from '#math/dot.ts';
import { eigenSymmetric } from '#math/eigen-symmetric.ts';
import { matmul, matmulTransposedA, matmulTransposedB } from '#math/matmul.ts';
import { matrix, matrixRow, type Matrix } from '#math/matrix.ts';

export interface PrincipalComponents {
  /** The average row, subtracted before anything else. (C) */
  mean: Float64Array;
  /** One direction of length 1 per row, the direction of largest variance first. (count, C) */
  directions: Matrix;
  /** Variance of the data along each direction, divisor rows − 1. (count) */
  variances: Float64Array;
  /** Each variance as a share of the data's total variance, 0 … 1. (count) */
  explained: Float64Array;
  /** The data seen from these directions: (row − mean) · direction. (rows, count) */
  projected: Matrix;
}

/**
 * Principal component analysis: the few directions along which the rows of a table vary most.
 *
 *     covariance = Xᵀ X / (rows − 1)     where X is the data less its mean
 *
 * The directions are its eigenvectors, the variances its eigenvalues. With fewer rows than columns
 * the smaller X Xᵀ is decomposed instead: if u is an eigenvector of X Xᵀ, then Xᵀu is one of Xᵀ X.
 *
 * A direction's sign is settled by making its largest entry positive, so that equal data always
 * give equal pictures. Where the data have no variance left, the direction is all zeros.
 * Throws RangeError for fewer than 2 rows, or more directions than min(rows − 1, C).
 * Source: Jolliffe, Principal Component Analysis, chapter 1.
 */
export function pca(data: Matrix, count: number): PrincipalComponents {
  const { rows, cols } = data;
  if (rows < 2) throw new RangeError(`PCA needs at least 2 rows, got ${rows}`);
  const most = Math.min(rows - 1, cols);
  if (!Number.isInteger(count) || count < 1 || count > most) {
    throw new RangeError(`${rows} × ${cols} data have 1 to ${most} directions, asked for ${count}`);
  }

  const mean = columnMeans(data);
  const centred = matrix(rows, cols);
  for (let i = 0; i < centred.data.length; i++) centred.data[i] = data.data[i] - mean[i % cols];

  const wide = rows < cols;
  const products = wide ? matmulTransposedB(centred, centred) : matmulTransposedA(centred, centred);
  const total = dot(centred.data, centred.data); // the trace of either product
  // Below this, a variance is the rounding error of the products or of the centring.
  const rounding = Math.max(1e-14 * total, 1e-28 * dot(data.data, data.data));
  const { values, vectors } = eigenSymmetric(products);
  const found = wide ? matmul(vectors, centred) : vectors;

  const directions = matrix(count, cols);
  const variances = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    if (!(values[i] > rounding)) continue;
    variances[i] = values[i] / (rows - 1);
    matrixRow(directions, i).set(unitWithFixedSign(matrixRow(found, i)));
  }
  const explained = variances.map((variance) => (variance * (rows - 1)) / (total || 1));
  return {
    mean,
    directions,
    variances,
    explained,
    projected: matmulTransposedB(centred, directions),
  };
}

function columnMeans(data: Matrix): Float64Array {
  const mean = new Float64Array(data.cols);
  for (let i = 0; i < data.data.length; i++) mean[i % data.cols] += data.data[i];
  return mean.map((sum) => sum / data.rows);
}

/** Scales to length 1 and turns the first entry of largest size positive. */
function unitWithFixedSign(vector: Float64Array): Float64Array {
  const largest = vector.reduce((best, x) => (Math.abs(x) > Math.abs(best) ? x : best), 0);
  const length = Math.sign(largest) * Math.sqrt(dot(vector, vector));
  return vector.map((x) => x / length);
}
