/**
 * How surprised the model is by each target, in nats; with weights, also the backward pass.
 *
 *     lossᵣ = −ln softmax(logitsᵣ)[targetᵣ] = ln Σᵥ exp(logitᵣᵥ) − logitᵣ[targetᵣ]
 *     ∂L/∂logitsᵣ = weightᵣ · (softmax(logitsᵣ) − one-hot(targetᵣ))     L = Σᵣ weightᵣ · lossᵣ
 *
 * Shapes: logits (n, V), targets, losses, weights (n). With weights, the gradients replace the
 * logits. A row of weight 0 gets its loss, and gradients of 0.
 */
export function crossEntropy(
  logits: Float32Array,
  targets: Int32Array,
  losses: Float32Array,
  weights?: Float32Array,
): void {
  const vocabulary = logits.length / targets.length;
  for (let r = 0; r < targets.length; r++) {
    const row = r * vocabulary;
    let largest = -Infinity;
    for (let v = 0; v < vocabulary; v++) largest = Math.max(largest, logits[row + v]);
    let total = 0;
    for (let v = 0; v < vocabulary; v++) total += Math.exp(logits[row + v] - largest);
    losses[r] = Math.log(total) + largest - logits[row + targets[r]];
    if (!weights) continue;
    for (let v = 0; v < vocabulary; v++) {
      logits[row + v] = (weights[r] * Math.exp(logits[row + v] - largest)) / total;
    }
    logits[row + targets[r]] -= weights[r];
  }
}
