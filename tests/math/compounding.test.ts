import { describe, expect, test } from 'vitest';
import golden from '../golden/recovery.json';
import { chanceAllSucceed, chancePerStep, stepsBeforeWrong } from '#math/compounding.ts';
import { Random } from '#math/random.ts';
import { expectAllClose } from '../support/close.ts';

describe('chanceAllSucceed', () => {
  test('matches exact fractions', () => {
    expectAllClose(
      golden.compounding.map(({ p, n }) => chanceAllSucceed(p, n)),
      golden.compounding.map(({ chance }) => chance),
    );
  });

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

describe('stepsBeforeWrong', () => {
  const runs = (p: number, n = 20) => {
    const random = new Random(5);
    return Array.from({ length: 20_000 }, () => stepsBeforeWrong(p, n, random));
  };

  test('reaches each step as often as chanceAllSucceed says', () => {
    const reached = runs(0.9);
    for (const k of [1, 5, 10, 20]) {
      const share = reached.filter((steps) => steps >= k).length / reached.length;
      const chance = chanceAllSucceed(0.9, k);
      const error = Math.sqrt((chance * (1 - chance)) / reached.length);
      expect(Math.abs(share - chance)).toBeLessThan(4 * error);
    }
  });

  test('a larger chance never shortens a run', () => {
    const better = runs(0.95);
    expect(runs(0.9).every((steps, i) => steps <= better[i])).toBe(true);
  });

  test('the impossible never comes right, the certain always', () => {
    expect(stepsBeforeWrong(0, 7, new Random(1))).toBe(0);
    expect(stepsBeforeWrong(1, 7, new Random(1))).toBe(7);
    expect(stepsBeforeWrong(0.5, 0, new Random(1))).toBe(0);
  });

  test('rejects what is no probability', () => {
    expect(() => stepsBeforeWrong(1.2, 3, new Random(1))).toThrow(RangeError);
  });
});
