import { entry } from './lanes';

/**
 * Rotary positions, in place: the pair of channels (2i, 2i + 1) of every head of row r turns by the angle
 * i of its position, forward (direction 1) or back (−1).
 *
 *     (a, b) → (a cos − b sin, b cos + a sin)
 *
 * Shapes: x (rows, heads · 2 · half) with rows `stride` numbers apart, positions (rows),
 * cosines and sines (positions, half).
 */
export function rotate(
  x: usize,
  stride: i32,
  rows: i32,
  heads: i32,
  half: i32,
  positions: usize,
  cosines: usize,
  sines: usize,
  direction: f32,
): void {
  const signs = f32x4(-direction, direction, -direction, direction);
  for (let row = 0; row < rows; row++) {
    const first = load<i32>(entry(positions, row)) * half; // of the angles of this position
    let head = entry(x, row * stride);
    for (let h = 0; h < heads; h++) {
      for (let i = 0; i < half; i += 2) {
        const cosine = entry(cosines, first + i);
        const sine = entry(sines, first + i);
        const at = entry(head, 2 * i);
        if (half - i >= 2) {
          const turned = turn(
            v128.load(at),
            v128.load64_zero(cosine),
            v128.load64_zero(sine),
            signs,
          );
          v128.store(at, turned);
        } else {
          const pair = v128.load64_zero(at); // the last of an odd number of pairs
          const turned = turn(pair, v128.load32_zero(cosine), v128.load32_zero(sine), signs);
          v128.store64_lane(at, turned, 0);
        }
      }
      head = entry(head, 2 * half);
    }
  }
}

/** Turns the pairs (a, b), (c, d) by the first and the second angle. */
function turn(pairs: v128, cosines: v128, sines: v128, signs: v128): v128 {
  const swapped = v128.shuffle<f32>(pairs, pairs, 1, 0, 3, 2); // b a d c
  const cosine = v128.shuffle<f32>(cosines, cosines, 0, 0, 1, 1);
  const sine = f32x4.mul(v128.shuffle<f32>(sines, sines, 0, 0, 1, 1), signs); // −s s −s s
  return f32x4.add(f32x4.mul(pairs, cosine), f32x4.mul(swapped, sine));
}
