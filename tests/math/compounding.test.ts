import { describe, expect, test } from 'vitest';
import { chanceAllSucceed, chancePerStep } from '#math/compounding.ts';

describe('chanceAllSucceed', () => {
  test.each([
    [0.95, 10, 0.5987],
    [0.95, 50, 0.0769],
    [0.95, 100, 0.00592],
    [0.99, 100, 0.366],
    [0.999, 100, 0.9048],
  ])('%s a step over %s steps', (p, n, chance) => {
    expect(Math.abs(chanceAllSucceed(p, n) / chance - 1)).toBeLessThan(1e-3);
  });

  test('is 1 over no steps, even of the impossible', () => {
    expect(chanceAllSucceed(0, 0)).toBe(1);
  });

  test.each([
    [1.1, 1],
    [NaN, 1],
    [0.5, -1],
  ])('rejects p = %s, n = %s', (p, n) => {
    expect(() => chanceAllSucceed(p, n)).toThrow(RangeError);
  });
});

describe('chancePerStep', () => {
  test.each([
    [10, '0.9330'],
    [50, '0.9862'],
    [100, '0.9931'],
  ])('an even chance over %s steps needs %s at each', (n, perStep) => {
    expect(chancePerStep(0.5, n).toFixed(4)).toBe(perStep);
  });

  test('undoes chanceAllSucceed', () => {
    expect(chancePerStep(chanceAllSucceed(0.97, 40), 40)).toBeCloseTo(0.97, 12);
  });

  test.each([
    [0.5, 0],
    [-0.5, 2],
    [NaN, 2],
  ])('rejects all = %s, n = %s', (all, n) => {
    expect(() => chancePerStep(all, n)).toThrow(RangeError);
  });
});
