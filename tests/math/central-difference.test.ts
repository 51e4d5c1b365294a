import { expect, test } from 'vitest';
import { centralDifference } from '#math/central-difference.ts';

test('a slope comes close to the exact one: e^x is its own', () => {
  expect(centralDifference(Math.exp, 1, 1e-5)).toBeCloseTo(Math.E, 9);
});

test('of a parabola every nudge gives the exact slope', () => {
  for (const epsilon of [1, 2, 0.5]) expect(centralDifference((x) => x ** 2, 3, epsilon)).toBe(6);
});

test('a nudge ten times smaller is a hundred times nearer, until rounding takes over', () => {
  const off = (epsilon: number) => Math.abs(centralDifference(Math.sin, 1, epsilon) - Math.cos(1));
  expect(off(0.1) / off(0.01)).toBeCloseTo(100, 0);
  // The leading term: ε²/6 · |f‴|.
  expect(off(0.01)).toBeCloseTo((1e-4 / 6) * Math.cos(1), 8);
  expect(off(1e-13)).toBeGreaterThan(1e3 * off(1e-5));
});

test('a nudge that rounds away sees no slope', () => {
  expect(centralDifference(Math.exp, 1, 1e-17)).toBe(0);
});

test.each([0, -1, NaN])('refuses a nudge of %s', (epsilon) => {
  expect(() => centralDifference(Math.exp, 1, epsilon)).toThrow(RangeError);
});
