import type { Matrix32 } from '../kernels.ts';

/**
 * Turns attention scores into weights, in place: row by row softmax of scale · score.
 *
 *     weightₜⱼ = exp(scale · scoreₜⱼ) / Σᵢ exp(scale · scoreₜᵢ)     over the columns that row t sees
 *
 * Shape: (T, past + T), one row per new token, one column per token so far. If causal, row t sees
 * columns 0 … past + t, otherwise all; the weight of a column not seen is exactly 0. The largest
 * score is subtracted first, which changes no weight and keeps exp from overflowing.
 */
export function attentionSoftmax(
  { data, offset, rows, columns, stride }: Matrix32,
  scale: number,
  causal: boolean,
): void {
  const past = columns - rows;
  for (let t = 0; t < rows; t++) {
    const row = offset + t * stride;
    const seen = causal ? past + t + 1 : columns;
    let largest = -Infinity;
    for (let j = 0; j < seen; j++) largest = Math.max(largest, scale * data[row + j]);
    let total = 0;
    for (let j = 0; j < seen; j++) {
      const weight = Math.exp(scale * data[row + j] - largest);
      data[row + j] = weight;
      total += weight;
    }
    for (let j = 0; j < seen; j++) data[row + j] /= total;
    data.fill(0, row + seen, row + columns);
  }
}

/**
 * Backward pass, in place: replaces g = ∂L/∂weights by ∂L/∂scores.
 *
 *     ∂L/∂scoreⱼ = scale · weightⱼ · (gⱼ − Σᵢ gᵢ · weightᵢ)     row by row
 *
 * Shapes: both (T, S). The mask needs no care: a weight of 0 passes no gradient to its score.
 */
export function attentionSoftmaxBackward(
  weights: Matrix32,
  gradWeights: Matrix32,
  scale: number,
): void {
  for (let t = 0; t < weights.rows; t++) {
    const row = weights.offset + t * weights.stride;
    const gradRow = gradWeights.offset + t * gradWeights.stride;
    let mean = 0; // Σᵢ gᵢ · weightᵢ, the gradient averaged under the weights
    for (let j = 0; j < weights.columns; j++) {
      mean += gradWeights.data[gradRow + j] * weights.data[row + j];
    }
    for (let j = 0; j < weights.columns; j++) {
      const grad = gradWeights.data[gradRow + j];
      gradWeights.data[gradRow + j] = scale * weights.data[row + j] * (grad - mean);
    }
  }
}
