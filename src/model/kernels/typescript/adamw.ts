import type { AdamMoments, AdamWOptions } from '../kernels.ts';

/**
 * One step of AdamW, in place: a step of about the learning rate in each parameter, against the
 * running mean of its gradient measured by the running root mean square of it.
 *
 *     m ← β₁ m + (1 − β₁) g,     v ← β₂ v + (1 − β₂) g²
 *     p ← p · (1 − rate · decay) − rate · m̂ / (√v̂ + ε)     m̂ = m / (1 − β₁ˢᵗᵉᵖ), v̂ likewise
 *
 * Shapes: all (n). Both means begin at 0; dividing by 1 − βˢᵗᵉᵖ makes up for that.
 * Source: Loshchilov and Hutter, Decoupled Weight Decay Regularization, 2019.
 */
export function adamW(
  parameters: Float32Array,
  gradients: Float32Array,
  { first, second }: AdamMoments,
  { learningRate, beta1, beta2, epsilon, weightDecay, step }: AdamWOptions,
): void {
  const kept = 1 - learningRate * weightDecay;
  const correction1 = 1 - beta1 ** step;
  const correction2 = 1 - beta2 ** step;
  for (let i = 0; i < parameters.length; i++) {
    const gradient = gradients[i];
    first[i] = beta1 * first[i] + (1 - beta1) * gradient;
    second[i] = beta2 * second[i] + (1 - beta2) * gradient * gradient;
    const size = Math.sqrt(second[i] / correction2) + epsilon;
    parameters[i] = parameters[i] * kept - (learningRate * first[i]) / correction1 / size;
  }
}
