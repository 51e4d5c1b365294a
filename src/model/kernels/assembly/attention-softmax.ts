import { entry, loadLanes, storeLanes, sumLanes } from './lanes';
import { scaledMax, sumPowers } from './softmax-row';
import { scale as scaleRow } from './elementwise';

/**
 * Softmax of scale · scores, row by row, in place. Row t sees its first columns − rows + t + 1 columns if causal, all
 * of them otherwise; what it does not see becomes exactly 0.
 *
 * Shapes: scores (rows, columns) with rows `stride` numbers apart.
 */
export function attentionSoftmax(
  scores: usize,
  stride: i32,
  rows: i32,
  columns: i32,
  scale: f32,
  causal: bool,
): void {
  const past = columns - rows;
  for (let t = 0; t < rows; t++) {
    const row = entry(scores, t * stride);
    const seen = causal ? past + t + 1 : columns;
    const total = sumPowers(row, seen, scale, scaledMax(row, seen, scale), true);
    scaleRow(row, 1 / total, seen);
    memory.fill(entry(row, seen), 0, (<usize>(columns - seen)) << 2);
  }
}

/**
 * From g = ∂L/∂weights to ∂L/∂scores = scale · w · (g − Σ w g), row by row, in place.
 *
 * Shapes: weights, gradWeights (rows, columns), each with its own stride.
 */
export function attentionSoftmaxBackward(
  weights: usize,
  weightStride: i32,
  gradWeights: usize,
  gradStride: i32,
  rows: i32,
  columns: i32,
  scale: f32,
): void {
  for (let t = 0; t < rows; t++) {
    const weightRow = entry(weights, t * weightStride);
    const gradRow = entry(gradWeights, t * gradStride);
    let sums = f32x4.splat(0);
    for (let i = 0; i < columns; i += 4) {
      const left = columns - i;
      const weight = loadLanes(entry(weightRow, i), left);
      sums = f32x4.add(sums, f32x4.mul(weight, loadLanes(entry(gradRow, i), left)));
    }
    const mean = f32x4.splat(sumLanes(sums)); // of the gradient, under the weights
    for (let i = 0; i < columns; i += 4) {
      const left = columns - i;
      const weight = f32x4.mul(loadLanes(entry(weightRow, i), left), f32x4.splat(scale));
      const gradient = f32x4.sub(loadLanes(entry(gradRow, i), left), mean);
      storeLanes(entry(gradRow, i), f32x4.mul(weight, gradient), left);
    }
  }
}
