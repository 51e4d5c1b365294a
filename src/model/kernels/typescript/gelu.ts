const SLOPE = Math.sqrt(2 / Math.PI);
const CUBIC = 0.044715;

/**
 * GELU, a smooth step from 0 to x, in the form with tanh that GPT-2 uses.
 *
 *     gelu(x) = x/2 · (1 + tanh(√(2/π) · (x + 0.044715 x³)))
 *
 * Shapes: x, out (n).
 * Source: Hendrycks and Gimpel, Gaussian Error Linear Units, 2016.
 */
export function gelu(x: Float32Array, out: Float32Array): void {
  for (let i = 0; i < x.length; i++) {
    const value = x[i];
    out[i] = 0.5 * value * (1 + Math.tanh(SLOPE * (value + CUBIC * value * value * value)));
  }
}

/**
 * Backward pass: gradX = gradOut · gelu′(x). gradX may be gradOut itself.
 *
 *     gelu′(x) = (1 + t)/2 + x/2 · (1 − t²) · √(2/π) · (1 + 3 · 0.044715 x²),     t the tanh above
 */
export function geluBackward(gradOut: Float32Array, x: Float32Array, gradX: Float32Array): void {
  for (let i = 0; i < x.length; i++) {
    const value = x[i];
    const t = Math.tanh(SLOPE * (value + CUBIC * value * value * value));
    const inner = SLOPE * (1 + 3 * CUBIC * value * value);
    gradX[i] = gradOut[i] * 0.5 * (1 + t + value * (1 - t * t) * inner);
  }
}
