import { matmul, matmulBackward, matmulTransposedA, matmulTransposedB } from '#math/matmul.ts';
import { matrix, matrixRow, type Matrix } from '#math/matrix.ts';
import { softmax, softmaxBackward } from '#math/softmax.ts';

export interface AttentionOptions {
  /** Hide from each query the keys that come after it. Default false. */
  causal?: boolean;
  /** Divide the scores by √d. Default true. */
  scale?: boolean;
}

/** Every stage of one head, query by row and key by column. */
export interface Attention {
  /** Query · key of every pair, masked ones included. (T, T) */
  scores: Matrix;
  /** What the softmax sees: scores divided by √d, −Infinity where masked. (T, T) */
  scaledScores: Matrix;
  /** Row by row softmax; each row sums to 1 and masked entries are exactly 0. (T, T) */
  weights: Matrix;
  /** Each query's average of the values under its weights. (T, valueSize) */
  output: Matrix;
}

/**
 * Scaled dot-product attention, one head: every query takes a weighted average of the values, the
 * weight being larger the better its key matches.
 *
 *     attention(Q, K, V) = softmax(Q Kᵀ / √d) V
 *
 * Shapes: query (T, d), key (S, d), value (S, valueSize) → output (T, valueSize). Queries and keys
 * may differ in number unless `causal`; the shapes above are written for T = S.
 * Throws RangeError when the shapes do not fit together, or there are no keys.
 * Source: Vaswani et al., Attention Is All You Need, 2017, section 3.2.1.
 */
export function attention(
  query: Matrix,
  key: Matrix,
  value: Matrix,
  { causal = false, scale = true }: AttentionOptions = {},
): Attention {
  if (key.rows !== value.rows) {
    throw new RangeError(`each key needs one value, got ${key.rows} keys, ${value.rows} values`);
  }
  if (causal && query.rows !== key.rows) {
    throw new RangeError(
      `a causal mask needs one key per query, got ${query.rows} queries, ${key.rows} keys`,
    );
  }
  const scores = matmulTransposedB(query, key); // (T, d) (S, d) → (T, S)
  const factor = scale ? 1 / Math.sqrt(query.cols) : 1;
  const scaledScores = matrix(query.rows, key.rows);
  const weights = matrix(query.rows, key.rows);
  for (let i = 0; i < query.rows; i++) {
    const row = matrixRow(scaledScores, i);
    matrixRow(scores, i).forEach((score, j) => {
      row[j] = causal && j > i ? -Infinity : score * factor;
    });
    matrixRow(weights, i).set(softmax(row));
  }
  return { scores, scaledScores, weights, output: matmul(weights, value) };
}

/**
 * Backward pass: given ∂L/∂output and the weights of the forward pass, returns ∂L/∂Q, ∂L/∂K, ∂L/∂V.
 *
 * Walks the three steps in reverse: output = W V, W = softmax(S) row by row, S = Q Kᵀ / √d.
 * The mask needs no care: a weight of 0 passes no gradient to its score.
 */
export function attentionBackward(
  query: Matrix,
  key: Matrix,
  value: Matrix,
  weights: Matrix,
  gradOutput: Matrix,
  { scale = true }: AttentionOptions = {},
): { gradQuery: Matrix; gradKey: Matrix; gradValue: Matrix } {
  const { gradA: gradWeights, gradB: gradValue } = matmulBackward(weights, value, gradOutput);
  const factor = scale ? 1 / Math.sqrt(query.cols) : 1;
  const gradScores = matrix(weights.rows, weights.cols);
  for (let i = 0; i < weights.rows; i++) {
    const gradRow = softmaxBackward(matrixRow(weights, i), matrixRow(gradWeights, i));
    matrixRow(gradScores, i).set(gradRow.map((g) => g * factor));
  }
  return {
    gradQuery: matmul(gradScores, key), // (T, S) (S, d) → (T, d)
    gradKey: matmulTransposedA(gradScores, query), // (T, S) (T, d) → (S, d)
    gradValue,
  };
}
