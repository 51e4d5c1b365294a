import {
  attention,
  attentionBackward,
  type Attention,
  type AttentionOptions,
} from '#math/attention.ts';
import { matmul, matmulBackward } from '#math/matmul.ts';
import { matrix, matrixRow, sliceColumns, type Matrix } from '#math/matrix.ts';

/** The four learned matrices of an attention layer with H heads of size d; vectors are rows, y = x W. */
export interface MultiHeadWeights {
  query: Matrix; // (C, H · d)
  key: Matrix; // (C, H · d)
  value: Matrix; // (C, H · d)
  output: Matrix; // (H · d, C)
}

export interface MultiHeadAttention {
  /** Every stage of every head, for the reader and for the backward pass. */
  heads: Attention[];
  query: Matrix; // (T, H · d)
  key: Matrix; // (T, H · d)
  value: Matrix; // (T, H · d)
  /** The heads' outputs side by side. (T, H · d) */
  joined: Matrix;
  /** What the layer writes into the residual stream. (T, C) */
  output: Matrix;
}

/**
 * Multi-head attention: each head attends on its own share of the channels, and a last matrix
 * mixes what they found.
 *
 *     headₕ = attention(x Wqₕ, x Wkₕ, x Wvₕ),     output = [head₁ … head_H] Wo
 *
 * Wqₕ is columns h · d … (h + 1) · d − 1 of Wq, and likewise for the others. There are no biases.
 * Shapes: x (T, C) → output (T, C). Throws RangeError when the channels do not split into `headCount`.
 * Source: Vaswani et al., Attention Is All You Need, 2017, section 3.2.2.
 */
export function multiHeadAttention(
  x: Matrix,
  weights: MultiHeadWeights,
  headCount: number,
  options: AttentionOptions = {},
): MultiHeadAttention {
  const query = matmul(x, weights.query); // (T, C) → (T, H · d)
  const key = matmul(x, weights.key);
  const value = matmul(x, weights.value);
  const queries = splitHeads(query, headCount); // (T, H · d) → H × (T, d)
  const keys = splitHeads(key, headCount);
  const values = splitHeads(value, headCount);
  const heads = queries.map((q, h) => attention(q, keys[h], values[h], options));
  const joined = joinHeads(heads.map((head) => head.output)); // H × (T, d) → (T, H · d)
  return { heads, query, key, value, joined, output: matmul(joined, weights.output) };
}

/**
 * Backward pass: given ∂L/∂output (T, C), returns ∂L/∂x and the gradient of each weight matrix.
 * x reaches the output along three ways (as query, key and value), so its gradient is their sum.
 */
export function multiHeadBackward(
  x: Matrix,
  weights: MultiHeadWeights,
  forward: MultiHeadAttention,
  gradOutput: Matrix,
  options: AttentionOptions = {},
): { gradX: Matrix; gradWeights: MultiHeadWeights } {
  const headCount = forward.heads.length;
  const output = matmulBackward(forward.joined, weights.output, gradOutput);
  const gradHeads = splitHeads(output.gradA, headCount);
  const queries = splitHeads(forward.query, headCount);
  const keys = splitHeads(forward.key, headCount);
  const values = splitHeads(forward.value, headCount);
  const grads = forward.heads.map((head, h) =>
    attentionBackward(queries[h], keys[h], values[h], head.weights, gradHeads[h], options),
  );
  const query = matmulBackward(x, weights.query, joinHeads(grads.map((grad) => grad.gradQuery)));
  const key = matmulBackward(x, weights.key, joinHeads(grads.map((grad) => grad.gradKey)));
  const value = matmulBackward(x, weights.value, joinHeads(grads.map((grad) => grad.gradValue)));

  const gradX = matrix(x.rows, x.cols);
  for (let i = 0; i < gradX.data.length; i++) {
    gradX.data[i] = query.gradA.data[i] + key.gradA.data[i] + value.gradA.data[i];
  }
  const gradWeights = {
    query: query.gradB,
    key: key.gradB,
    value: value.gradB,
    output: output.gradB,
  };
  return { gradX, gradWeights };
}

/** (T, H · d) → H matrices (T, d) */
function splitHeads(channels: Matrix, headCount: number): Matrix[] {
  const size = channels.cols / headCount;
  if (!Number.isInteger(size) || size < 1) {
    throw new RangeError(`${channels.cols} channels do not split evenly into ${headCount} heads`);
  }
  return Array.from({ length: headCount }, (_, h) =>
    sliceColumns(channels, h * size, (h + 1) * size),
  );
}

/** H matrices (T, d) → (T, H · d) */
function joinHeads(heads: readonly Matrix[]): Matrix {
  const [{ rows, cols }] = heads;
  const joined = matrix(rows, heads.length * cols);
  heads.forEach((head, h) => {
    for (let i = 0; i < rows; i++) matrixRow(joined, i).set(matrixRow(head, i), h * cols);
  });
  return joined;
}
