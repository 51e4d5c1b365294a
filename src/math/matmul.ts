import { matrix, type Matrix } from '#math/matrix.ts';

/**
 * Matrix product: entry (i, j) is the dot product of row i of `a` with column j of `b`.
 *
 *     (a b)ᵢⱼ = Σₖ aᵢₖ bₖⱼ
 *
 * Shapes: (rows, inner) (inner, cols) → (rows, cols). An inner size of 0 gives zeros.
 * Throws RangeError when the inner sizes differ.
 */
export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw mismatch('a b', a, b);
  const product = matrix(a.rows, b.cols);
  // The order i, k, j walks every array front to back, several times faster than i, j, k.
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < a.cols; k++) {
      addScaledRow(product, i, a.data[i * a.cols + k], b, k);
    }
  }
  return product;
}

/**
 * a bᵀ without building bᵀ: every row of `a` dotted with every row of `b`, as attention scores are.
 *
 *     (a bᵀ)ᵢⱼ = Σₖ aᵢₖ bⱼₖ
 *
 * Shapes: (rows, inner) (cols, inner) → (rows, cols). Throws RangeError when the inner sizes differ.
 */
export function matmulTransposedB(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.cols) throw mismatch('a bᵀ', a, b);
  const product = matrix(a.rows, b.rows);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < b.rows; j++) {
      let sum = 0;
      for (let k = 0; k < a.cols; k++) sum += a.data[i * a.cols + k] * b.data[j * b.cols + k];
      product.data[i * b.rows + j] = sum;
    }
  }
  return product;
}

/**
 * aᵀ b without building aᵀ, as the gradient of a weight matrix is.
 *
 *     (aᵀ b)ᵢⱼ = Σₖ aₖᵢ bₖⱼ
 *
 * Shapes: (inner, rows) (inner, cols) → (rows, cols). Throws RangeError when the inner sizes differ.
 */
export function matmulTransposedA(a: Matrix, b: Matrix): Matrix {
  if (a.rows !== b.rows) throw mismatch('aᵀ b', a, b);
  const product = matrix(a.cols, b.cols);
  for (let k = 0; k < a.rows; k++) {
    for (let i = 0; i < a.cols; i++) {
      addScaledRow(product, i, a.data[k * a.cols + i], b, k);
    }
  }
  return product;
}

/**
 * Backward pass of c = a b: given G = ∂L/∂c, returns ∂L/∂a = G bᵀ and ∂L/∂b = aᵀ G.
 *
 * Shapes: a (rows, inner), b (inner, cols), gradProduct (rows, cols)
 */
export function matmulBackward(a: Matrix, b: Matrix, gradProduct: Matrix) {
  return { gradA: matmulTransposedB(gradProduct, b), gradB: matmulTransposedA(a, gradProduct) };
}

/** Adds `factor` times row k of `source` to row i of `target`. */
function addScaledRow(target: Matrix, i: number, factor: number, source: Matrix, k: number): void {
  const { cols } = target;
  for (let j = 0; j < cols; j++) {
    target.data[i * cols + j] += factor * source.data[k * cols + j];
  }
}

function mismatch(product: string, a: Matrix, b: Matrix): RangeError {
  return new RangeError(
    `${product} needs equal inner sizes, got ${a.rows} × ${a.cols} and ${b.rows} × ${b.cols}`,
  );
}
