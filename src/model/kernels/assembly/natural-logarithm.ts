/**
 * ln x for a normal, positive x, to about 10⁻¹³, by arithmetic alone and so the same in every engine.
 *
 *     x = 2ⁿ m with m from √½ to √2,     ln m = 2 artanh t = 2 (t + t³/3 + t⁵/5 + …),     t = (m − 1)/(m + 1)
 */
export function naturalLogarithm(x: f64): f64 {
  const bits = reinterpret<i64>(x);
  let n = <i32>(bits >> 52) - 1023;
  let m = reinterpret<f64>((bits & 0x000f_ffff_ffff_ffff) | 0x3ff0_0000_0000_0000); // 1 ≤ m < 2
  if (m > 1.4142135623730951) {
    m /= 2;
    n += 1;
  }
  const t = (m - 1) / (m + 1); // |t| ≤ 0.172, so t¹⁷ < 10⁻¹³
  const square = t * t;
  let series: f64 = 0;
  for (let k = 15; k > 0; k -= 2) series = series * square + 1 / <f64>k;
  return <f64>n * 0.6931471805599453 + 2 * t * series;
}
