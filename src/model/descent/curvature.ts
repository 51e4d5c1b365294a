import { centralDifference } from '#math/central-difference.ts';
import { gradientAt, type Surface } from './surfaces.ts';

const NUDGE = 1e-4;

export interface Curvature {
  /** Second derivatives ∂²L/∂w₁², ∂²L/∂w₁∂w₂ and ∂²L/∂w₂². */
  entries: [number, number, number];
  /** Curvature in the direction where it is largest, and across it: the eigenvalues of the Hessian. */
  most: number;
  least: number;
}

/**
 * How the surface bends at a place: the Hessian, by central differences of the exact gradient.
 *
 *     λ = (a + c)/2 ± √(((a − c)/2)² + b²)     for the matrix (a b; b c)
 *
 * Where it goes on bending like this, gradient descent with momentum β settles only if its rate is below
 * 2 (1 + β) / λ, with the largest λ; plain descent is β = 0 (Polyak 1964).
 */
export function curvatureAt(
  surface: Surface,
  [w1, w2]: ArrayLike<number> & Iterable<number>,
): Curvature {
  const along = (i: 0 | 1, j: 0 | 1) =>
    centralDifference(
      (t) => gradientAt(surface, j === 0 ? [w1 + t, w2] : [w1, w2 + t])[i],
      0,
      NUDGE,
    );
  const [a, b, c] = [along(0, 0), along(0, 1), along(1, 1)];
  const [middle, reach] = [(a + c) / 2, Math.hypot((a - c) / 2, b)];
  return { entries: [a, b, c], most: middle + reach, least: middle - reach };
}
