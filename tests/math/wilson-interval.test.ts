import { expect, test } from 'vitest';
import golden from '../golden/intervals.json';
import { wilsonInterval, Z95 } from '#math/wilson-interval.ts';

test.each(golden.wilson)('matches the roots that numpy finds: $right of $n', (one) => {
  const [low, high] = wilsonInterval(one.right, one.n);
  expect(low).toBeCloseTo(one.low, 10);
  expect(high).toBeCloseTo(one.high, 10);
});

test('its ends are shares from which the count lies z standard errors away', () => {
  for (const p of wilsonInterval(37, 50))
    expect(Math.abs(37 / 50 - p)).toBeCloseTo(Z95 * Math.sqrt((p * (1 - p)) / 50), 12);
  expect(Z95).toBeCloseTo(golden.z, 14);
});

test('stays within 0 and 1, and has a width where all or none were right', () => {
  expect(wilsonInterval(0, 7)[0]).toBe(0);
  expect(wilsonInterval(0, 7)[1]).toBeGreaterThan(0.1);
  expect(wilsonInterval(7, 7)[1]).toBe(1);
});

test('refuses what is no count of trials', () => {
  for (const [right, n] of [
    [0, 0],
    [3, 2],
    [-1, 2],
    [NaN, 2],
    [1, NaN],
  ])
    expect(() => wilsonInterval(right, n)).toThrow(RangeError);
});
