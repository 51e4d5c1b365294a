import { matrix, type Matrix } from '#math/matrix.ts';

/**
 * Rotary position embedding (RoPE): turns each pair of channels of a query or key by an angle that
 * grows with its position, so that their dot product depends only on the distance between the two.
 *
 *     (x₂ᵢ, x₂ᵢ₊₁) turned by the angle position / base^(2i / d)
 *
 * Shapes: x (T, d), positions (T) → (T, d), row t being at positions[t]. Position 0 leaves a row as
 * it is; positions may be fractions (rescaled contexts) or negative. Lengths never change.
 * Throws RangeError when d is odd, or there is not one position per row.
 * Source: Su et al., RoFormer, 2021, equation 34.
 */
export function rotatePositions(x: Matrix, positions: ArrayLike<number>, base = 10_000): Matrix {
  if (x.cols % 2 !== 0) throw new RangeError(`channels turn in pairs, got ${x.cols}`);
  if (positions.length !== x.rows) {
    throw new RangeError(`${x.rows} rows need as many positions, got ${positions.length}`);
  }
  const rotated = matrix(x.rows, x.cols);
  for (let t = 0; t < x.rows; t++) {
    for (let i = 0; i < x.cols; i += 2) {
      const angle = positions[t] / base ** (i / x.cols);
      const at = t * x.cols + i;
      rotated.data[at] = Math.cos(angle) * x.data[at] - Math.sin(angle) * x.data[at + 1];
      rotated.data[at + 1] = Math.sin(angle) * x.data[at] + Math.cos(angle) * x.data[at + 1];
    }
  }
  return rotated;
}

/** Backward pass: a rotation is undone by the opposite one, ∂L/∂x = ∂L/∂rotated turned back. */
export function rotatePositionsBackward(
  gradRotated: Matrix,
  positions: ArrayLike<number>,
  base = 10_000,
): Matrix {
  return rotatePositions(
    gradRotated,
    Array.from(positions, (position) => -position),
    base,
  );
}
