import { expect } from 'vitest';

/**
 * Compares an analytic gradient with central differences of `loss`, entry by entry.
 * Fails when the two differ by more than `tolerance` relative to max(1, |gradient|).
 */
export function expectGradient(
  loss: (x: Float64Array) => number,
  x: Float64Array,
  grad: ArrayLike<number>,
  { step = 1e-5, tolerance = 1e-6 }: { step?: number; tolerance?: number } = {},
): void {
  expect(grad.length).toBe(x.length);
  for (let i = 0; i < x.length; i++) {
    const up = Float64Array.from(x);
    const down = Float64Array.from(x);
    up[i] += step;
    down[i] -= step;
    const numeric = (loss(up) - loss(down)) / (2 * step);
    const scale = Math.max(1, Math.abs(numeric));
    expect(
      Math.abs(grad[i] - numeric) / scale,
      `∂/∂x[${i}]: ${grad[i]} against ${numeric}`,
    ).toBeLessThan(tolerance);
  }
}
