import type { Matrix32, RotaryAngles } from '../kernels.ts';

/**
 * Rotary positions, in place: turns each pair of channels of every head by an angle that grows with
 * the position of the row, so that the dot product of two rows depends only on their distance.
 *
 *     (x₂ᵢ, x₂ᵢ₊₁) turned by the i-th angle of positions[r]
 *
 * Shapes: x (n, heads · headSize), positions (n). Direction −1 turns back; that is also the backward
 * pass, as a rotation is undone by the opposite one.
 * Source: Su et al., RoFormer, 2021, equation 34.
 */
export function rotate(
  { data, offset, rows, columns, stride }: Matrix32,
  positions: Int32Array,
  { headSize, cosines, sines }: RotaryAngles,
  direction: 1 | -1,
): void {
  const pairs = headSize / 2;
  for (let r = 0; r < rows; r++) {
    const angles = positions[r] * pairs;
    for (let pair = 0; pair < columns / 2; pair++) {
      const cosine = cosines[angles + (pair % pairs)];
      const sine = sines[angles + (pair % pairs)] * direction;
      const at = offset + r * stride + 2 * pair;
      const x = data[at];
      const y = data[at + 1];
      data[at] = cosine * x - sine * y;
      data[at + 1] = sine * x + cosine * y;
    }
  }
}
