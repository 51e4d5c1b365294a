import type { Kernels } from '#model/kernels/kernels.ts';

/**
 * Shortens the gradient of all parameters together to length `maxNorm` if it is longer; its direction
 * stays. Returns the length it had: √(Σ g²).
 *
 * Source: Pascanu et al., On the difficulty of training recurrent neural networks, 2013.
 */
export function clipGradients(kernels: Kernels, gradients: Float32Array, maxNorm: number): number {
  const length = Math.sqrt(kernels.sumOfSquares(gradients));
  if (length > maxNorm) kernels.scale(gradients, maxNorm / length);
  return length;
}
