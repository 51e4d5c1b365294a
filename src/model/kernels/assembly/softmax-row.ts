import { exponential } from './exponential';
import { entry, loadLanes, maxLanes, storeLanes, sumLanes } from './lanes';

const LOWEST: f32 = -f32.MAX_VALUE;

/** The largest of scale · row, of n numbers; −3.4 · 10³⁸ when there are none. */
export function scaledMax(row: usize, n: i32, scale: f32): f32 {
  let largest = f32x4.splat(LOWEST);
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    largest = f32x4.pmax(largest, f32x4.mul(v128.load(entry(row, i)), f32x4.splat(scale)));
  }
  let result = maxLanes(largest);
  for (; i < n; i++) result = max<f32>(result, load<f32>(entry(row, i)) * scale);
  return result;
}

/**
 * Σ e^(scale · x − shift) over the n numbers of a row, the shift being their scaled maximum. With `keep` the
 * row is replaced by its powers.
 */
export function sumPowers(row: usize, n: i32, scale: f32, shift: f32, keep: bool): f32 {
  let sums = f32x4.splat(0);
  for (let i = 0; i < n; i += 4) {
    const left = n - i;
    const score = f32x4.mul(loadLanes(entry(row, i), left), f32x4.splat(scale));
    const power = exponential(f32x4.sub(score, f32x4.splat(shift)));
    if (keep) storeLanes(entry(row, i), power, left);
    sums = f32x4.add(sums, left >= 4 ? power : firstLanes(power, left));
  }
  return sumLanes(sums);
}

/** The first `count` lanes, zeros in the rest. */
function firstLanes(lanes: v128, count: i32): v128 {
  return v128.and(lanes, i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(count)));
}
