import { splat } from './splat';

const LOWEST = memory.data<f32>([-87.3]); // e^LOWEST is about the smallest normal float
const HIGHEST = memory.data<f32>([88]); // e^HIGHEST is among the largest
const LOG2_E = memory.data<f32>([1.44269504]);
const ONE = memory.data<f32>([1]);

/** ln 2 in two parts: products with the first, of 9 bits, are exact for any exponent of a float. */
const LN2_HIGH = memory.data<f32>([0.693359375]);
const LN2_LOW = memory.data<f32>([-2.1219444e-4]);
const EXPONENT_BIAS = memory.data<i32>([127]);

/** (eʳ − 1 − r) / r² ≈ P0 + P1 r + … + P5 r⁵, from expf in Moshier's Cephes library. */
const P0 = memory.data<f32>([5.0000001201e-1]);
const P1 = memory.data<f32>([1.6666665459e-1]);
const P2 = memory.data<f32>([4.1665795894e-2]);
const P3 = memory.data<f32>([8.3334519073e-3]);
const P4 = memory.data<f32>([1.3981999507e-3]);
const P5 = memory.data<f32>([1.98756915e-4]);

/**
 * eˣ in each lane, to about 10⁻⁷ relative: below −87.3 exactly 0, above 88 as at 88, NaN for NaN.
 *
 *     x = n ln 2 + r with a whole n and |r| ≤ ln 2 / 2,     eˣ = 2ⁿ eʳ,     eʳ ≈ 1 + r + r² p(r)
 */
export function exponential(lanes: v128): v128 {
  const x = f32x4.pmin(f32x4.pmax(lanes, splat(LOWEST)), splat(HIGHEST));
  const n = f32x4.nearest(f32x4.mul(x, splat(LOG2_E)));
  const near = f32x4.sub(x, f32x4.mul(n, splat(LN2_HIGH)));
  const r = f32x4.sub(near, f32x4.mul(n, splat(LN2_LOW)));

  // Pairs of terms first (Estrin's scheme), since they need not wait for each other.
  const square = f32x4.mul(r, r);
  const p01 = f32x4.add(f32x4.mul(splat(P1), r), splat(P0));
  const p23 = f32x4.add(f32x4.mul(splat(P3), r), splat(P2));
  const p45 = f32x4.add(f32x4.mul(splat(P5), r), splat(P4));
  const p2345 = f32x4.add(f32x4.mul(p45, square), p23);
  const p = f32x4.add(f32x4.mul(p2345, square), p01);
  const power = f32x4.add(f32x4.mul(p, square), f32x4.add(r, splat(ONE))); // eʳ

  const exponent = i32x4.add(i32x4.trunc_sat_f32x4_s(n), splat(EXPONENT_BIAS));
  const scale = i32x4.shl(exponent, 23); // 2ⁿ, built from its bits
  return v128.andnot(f32x4.mul(power, scale), f32x4.lt(lanes, splat(LOWEST)));
}
