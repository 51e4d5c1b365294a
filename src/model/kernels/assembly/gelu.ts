import { exponential } from './exponential';
import { entry, loadLanes, storeLanes } from './lanes';
import { splat } from './splat';

const ONE = memory.data<f32>([1]);
const SLOPE = memory.data<f32>([1.5957691216]); // 2 √(2/π)
const CUBIC = memory.data<f32>([0.044715]);
const CUBIC_SLOPE = memory.data<f32>([3 * 0.044715]);

/** From 16 on the tanh is ±1 and its slope 0 in 32 bits; larger |x| would only overflow. */
const FLAT = memory.data<f32>([16]);
const MINUS_FLAT = memory.data<f32>([-16]);

/**
 * gelu(x) = x/2 · (1 + tanh(u/2)) = x · sigmoid(u) with u = 2 √(2/π) (x + 0.044715 x³).
 *
 * Shapes: x, out (n); out may be x.
 */
export function gelu(x: usize, out: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) {
    const value = loadLanes(entry(x, i), n - i);
    const u = argument(clamp(value));
    const power = exponential(f32x4.neg(f32x4.abs(u)));
    const inverse = f32x4.div(splat(ONE), f32x4.add(splat(ONE), power));
    storeLanes(entry(out, i), f32x4.mul(value, sigmoid(u, power, inverse)), n - i);
  }
}

/**
 * gradX = gradOut · gelu′(x), where gelu′(x) = s + x · u′ · s (1 − s) and s = sigmoid(u). As e^−|u| / (1 + e^−|u|)²
 * the product s (1 − s) has all its digits even where s is nearly 1.
 *
 * Shapes: gradOut, x, gradX (n); gradX may be gradOut.
 */
export function geluBackward(gradOut: usize, x: usize, gradX: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) {
    const value = clamp(loadLanes(entry(x, i), n - i));
    const u = argument(value);
    const power = exponential(f32x4.neg(f32x4.abs(u)));
    const inverse = f32x4.div(splat(ONE), f32x4.add(splat(ONE), power));
    const bell = f32x4.mul(power, f32x4.mul(inverse, inverse)); // s (1 − s)
    const rise = f32x4.mul(f32x4.mul(value, value), splat(CUBIC_SLOPE));
    const slope = f32x4.mul(splat(SLOPE), f32x4.add(splat(ONE), rise)); // u′
    const bend = f32x4.mul(f32x4.mul(value, slope), bell);
    const derivative = f32x4.add(sigmoid(u, power, inverse), bend);
    storeLanes(entry(gradX, i), f32x4.mul(loadLanes(entry(gradOut, i), n - i), derivative), n - i);
  }
}

function clamp(x: v128): v128 {
  return f32x4.pmin(f32x4.pmax(x, splat(MINUS_FLAT)), splat(FLAT));
}

/** u = 2 √(2/π) · x · (1 + 0.044715 x²). */
function argument(x: v128): v128 {
  const bracket = f32x4.add(splat(ONE), f32x4.mul(f32x4.mul(x, x), splat(CUBIC)));
  return f32x4.mul(f32x4.mul(x, splat(SLOPE)), bracket);
}

/** 1 / (1 + e⁻ᵘ), from power = e^−|u|, which never overflows, and inverse = 1 / (1 + power). */
function sigmoid(u: v128, power: v128, inverse: v128): v128 {
  const above = v128.bitselect(splat(ONE), power, f32x4.ge(u, f32x4.splat(0)));
  return f32x4.mul(above, inverse);
}
