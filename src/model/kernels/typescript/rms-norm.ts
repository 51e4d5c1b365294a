/** Keeps a row of zeros from being divided by zero. */
const EPSILON = 1e-5;

/**
 * Root mean square normalisation: gives every row the same length, then each channel its gain.
 *
 *     out = x / rms(x) · gain,     rms(x) = √(mean(x²) + 10⁻⁵)
 *
 * Shapes: x, out (n, C), gain (C); 1 / rms is kept for the way back (n). A row of zeros stays so.
 * Source: Zhang and Sennrich, Root Mean Square Layer Normalization, 2019.
 */
export function rmsNorm(
  x: Float32Array,
  gain: Float32Array,
  out: Float32Array,
  inverseRms: Float32Array,
): void {
  const width = gain.length;
  for (let r = 0; r < inverseRms.length; r++) {
    const row = r * width;
    let squares = 0;
    for (let c = 0; c < width; c++) squares += x[row + c] * x[row + c];
    const inverse = 1 / Math.sqrt(squares / width + EPSILON);
    for (let c = 0; c < width; c++) out[row + c] = x[row + c] * inverse * gain[c];
    inverseRms[r] = inverse;
  }
}

/**
 * Backward pass: given g = ∂L/∂out, adds ∂L/∂x to gradX and ∂L/∂gain to gradGain.
 *
 *     x̂ = x / rms,     ∂L/∂gain = Σ over rows of g · x̂
 *     ∂L/∂x = (g · gain − x̂ · mean(g · gain · x̂)) / rms
 *
 * The part of the gradient that points along x is taken away: making a row longer changes nothing.
 */
export function rmsNormBackward(
  gradOut: Float32Array,
  x: Float32Array,
  gain: Float32Array,
  inverseRms: Float32Array,
  gradX: Float32Array,
  gradGain: Float32Array,
): void {
  const width = gain.length;
  for (let r = 0; r < inverseRms.length; r++) {
    const row = r * width;
    const inverse = inverseRms[r];
    let along = 0; // mean(g · gain · x̂)
    for (let c = 0; c < width; c++) {
      const normed = x[row + c] * inverse;
      along += (gradOut[row + c] * gain[c] * normed) / width;
      gradGain[c] += gradOut[row + c] * normed;
    }
    for (let c = 0; c < width; c++) {
      const normed = x[row + c] * inverse;
      gradX[row + c] += (gradOut[row + c] * gain[c] - normed * along) * inverse;
    }
  }
}
