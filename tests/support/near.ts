import { expect } from 'vitest';

/**
 * Expects every entry within `tolerance` of the expected one, measured by `scale`: the largest expected number
 * unless told.
 */
export function expectNear(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance = 1e-5,
  scale = Array.from(expected).reduce((most, x) => Math.max(most, Math.abs(x)), 0),
): void {
  expect(actual.length).toBe(expected.length);
  let worst = 0;
  for (let i = 0; i < expected.length; i++) {
    const error = Math.abs(actual[i] - expected[i]);
    if (!(error <= worst)) worst = error; // NaN is worst of all, and stays
  }
  expect(worst, `worst error, at a scale of ${scale}`).toBeLessThanOrEqual(tolerance * scale);
}
