import { addSquares, entry, loadLanes, storeLanes } from './lanes';

/** x += y, both (n). */
export function add(x: usize, y: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) {
    const sum = f32x4.add(loadLanes(entry(x, i), n - i), loadLanes(entry(y, i), n - i));
    storeLanes(entry(x, i), sum, n - i);
  }
}

/** x *= factor: x (n). */
export function scale(x: usize, factor: f32, n: i32): void {
  for (let i = 0; i < n; i += 4) {
    const product = f32x4.mul(loadLanes(entry(x, i), n - i), f32x4.splat(factor));
    storeLanes(entry(x, i), product, n - i);
  }
}

/** Σ x²: x (n), summed in 64 bits. */
export function sumOfSquares(x: usize, n: i32): f64 {
  let sums = f64x2.splat(0);
  for (let i = 0; i < n; i += 4) sums = addSquares(sums, loadLanes(entry(x, i), n - i));
  return f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
}
