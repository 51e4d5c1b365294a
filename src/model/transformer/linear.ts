import type { Kernels, Matrix32 } from '#model/kernels/kernels.ts';

/** y = x · W, the same map for every row: x (n, in), weight (in, out) → y (n, out). No bias. */
export function linear(kernels: Kernels, x: Matrix32, weight: Matrix32, y: Matrix32): void {
  kernels.matmul(x, weight, y);
}

/** y += x · W, as the last map of each half block does to the residual stream. */
export function addLinear(kernels: Kernels, x: Matrix32, weight: Matrix32, y: Matrix32): void {
  kernels.matmul(x, weight, y, { accumulate: true });
}

/**
 * Backward pass of both: from G = ∂L/∂y, sets ∂L/∂x = G · Wᵀ and adds xᵀ · G to ∂L/∂W.
 *
 * Shapes: x, gradX (n, in), weight, gradWeight (in, out), gradY (n, out)
 */
export function linearBackward(
  kernels: Kernels,
  x: Matrix32,
  weight: Matrix32,
  gradY: Matrix32,
  gradX: Matrix32,
  gradWeight: Matrix32,
): void {
  kernels.matmul(gradY, weight, gradX, { transposeB: true }); // (n, out) (out, in) → (n, in)
  kernels.matmul(x, gradY, gradWeight, { transposeA: true, accumulate: true }); // (in, n) (n, out)
}
