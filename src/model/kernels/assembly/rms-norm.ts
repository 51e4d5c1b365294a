import { addSquares, entry, loadLanes, storeLanes, sumLanes } from './lanes';

const EPSILON: f64 = 1e-5;

/**
 * out = x̂ · gain with x̂ = x / √(mean(x²) + 10⁻⁵), row by row.
 *
 * Shapes: x, out (rows, width), gain (width), inverseRms (rows).
 */
export function rmsNorm(
  x: usize,
  gain: usize,
  out: usize,
  inverseRms: usize,
  rows: i32,
  width: i32,
): void {
  for (let row = 0; row < rows; row++) {
    let sums = f64x2.splat(0);
    for (let i = 0; i < width; i += 4) sums = addSquares(sums, loadLanes(entry(x, i), width - i));
    const square = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
    const inverse = <f32>(1 / sqrt<f64>(square / <f64>width + EPSILON));
    store<f32>(entry(inverseRms, row), inverse);

    for (let i = 0; i < width; i += 4) {
      const normal = f32x4.mul(loadLanes(entry(x, i), width - i), f32x4.splat(inverse)); // x̂
      const scaled = f32x4.mul(normal, loadLanes(entry(gain, i), width - i));
      storeLanes(entry(out, i), scaled, width - i);
    }
    x = entry(x, width);
    out = entry(out, width);
  }
}

/**
 * With g = gradOut · gain: gradX += inverseRms · (g − x̂ · mean(g x̂)) and gradGain += gradOut · x̂.
 *
 * Shapes: gradOut, x, gradX (rows, width), gain, gradGain (width), inverseRms (rows).
 */
export function rmsNormBackward(
  gradOut: usize,
  x: usize,
  gain: usize,
  inverseRms: usize,
  gradX: usize,
  gradGain: usize,
  rows: i32,
  width: i32,
): void {
  for (let row = 0; row < rows; row++) {
    const inverse = f32x4.splat(load<f32>(entry(inverseRms, row)));
    let sums = f32x4.splat(0);
    for (let i = 0; i < width; i += 4) {
      const left = width - i;
      const gradient = loadLanes(entry(gradOut, i), left);
      const product = f32x4.mul(f32x4.mul(loadLanes(entry(x, i), left), inverse), gradient); // x̂ · gradOut
      const gradGains = f32x4.add(loadLanes(entry(gradGain, i), left), product);
      storeLanes(entry(gradGain, i), gradGains, left);
      sums = f32x4.add(sums, f32x4.mul(product, loadLanes(entry(gain, i), left)));
    }
    const mean = f32x4.splat(sumLanes(sums) / <f32>width);

    for (let i = 0; i < width; i += 4) {
      const left = width - i;
      const normal = f32x4.mul(loadLanes(entry(x, i), left), inverse); // x̂
      const gradient = f32x4.mul(
        loadLanes(entry(gradOut, i), left),
        loadLanes(entry(gain, i), left),
      ); // g
      const across = f32x4.mul(inverse, f32x4.sub(gradient, f32x4.mul(normal, mean)));
      storeLanes(entry(gradX, i), f32x4.add(loadLanes(entry(gradX, i), left), across), left);
    }
    gradOut = entry(gradOut, width);
    x = entry(x, width);
    gradX = entry(gradX, width);
  }
}
