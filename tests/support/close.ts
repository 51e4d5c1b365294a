import { expect } from 'vitest';

/** Expects every entry within `relative` of the golden value (absolute where the value is below 1e-300). */
export function expectAllClose(
  actual: ArrayLike<number>,
  golden: ArrayLike<number>,
  relative = 1e-10,
): void {
  expect(actual.length).toBe(golden.length);
  for (let i = 0; i < golden.length; i++) {
    if (!Number.isFinite(golden[i])) {
      expect(actual[i], `entry ${i}`).toBe(golden[i]);
      continue;
    }
    const scale = Math.max(Math.abs(golden[i]), 1e-300);
    const error = Math.abs(actual[i] - golden[i]) / scale;
    expect(error, `entry ${i}: ${actual[i]} against ${golden[i]}`).toBeLessThanOrEqual(relative);
  }
}
