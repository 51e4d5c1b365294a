import { scale as scaleRow } from './elementwise';
import { entry } from './lanes';
import { naturalLogarithm } from './natural-logarithm';
import { scaledMax, sumPowers } from './softmax-row';

/**
 * losses[r] = −ln softmax(logits[r])[targets[r]] = ln Σ e^(z − max) + max − z[target], in nats.
 *
 * With row weights (their address; 0 for none) the logits are replaced by weights[r] · (softmax − one-hot).
 *
 * Shapes: logits (rows, vocabulary), targets, losses, weights (rows).
 */
export function crossEntropy(
  logits: usize,
  targets: usize,
  losses: usize,
  weights: usize,
  rows: i32,
  vocabulary: i32,
): void {
  for (let r = 0; r < rows; r++) {
    const row = entry(logits, r * vocabulary);
    const target = entry(row, load<i32>(entry(targets, r)));
    const largest = scaledMax(row, vocabulary, 1);
    const behind = <f64>largest - <f64>load<f32>(target);
    const total = sumPowers(row, vocabulary, 1, largest, weights != 0);
    store<f32>(entry(losses, r), <f32>(naturalLogarithm(total) + behind));
    if (weights != 0) {
      const weight = load<f32>(entry(weights, r));
      scaleRow(row, weight / total, vocabulary);
      store<f32>(target, load<f32>(target) - weight);
    }
  }
}
