import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../golden/probability.json';
import { chanceWithin, expectedWait, waitQuantile } from '#math/waiting-time.ts';
import { RUNS } from '../support/arbitrary-scores.ts';
import { expectAllClose } from '../support/close.ts';

const { mean, within, quantile } = golden.waiting;

describe('expectedWait', () => {
  test.each(mean)('matches scipy.stats.geom.mean($p)', ({ p, draws }) => {
    expectAllClose([expectedWait(p)], [draws]);
  });

  test('of the impossible is Infinity', () => {
    expect(expectedWait(0)).toBe(Infinity);
  });
});

describe('chanceWithin', () => {
  test.each(within)('matches 60-digit arithmetic for p = $p, n = $n', ({ p, n, chance }) => {
    expectAllClose([chanceWithin(p, n)], [chance]);
  });

  test('a token of one in 100,000 turns up in a long text, not in a short one', () => {
    expect(chanceWithin(1e-5, 1_000).toFixed(5)).toBe('0.00995');
    expect(chanceWithin(1e-5, 100_000).toFixed(4)).toBe('0.6321');
  });

  test('keeps a chance that 1 − (1 − p)ⁿ would lose to rounding', () => {
    expect(1 - (1 - 1e-18) ** 1000).toBe(0);
    expect(chanceWithin(1e-18, 1000)).toBeCloseTo(1e-15, 25);
  });

  test('is 0 in no draws and for the impossible, 1 for the certain', () => {
    expect(chanceWithin(0.3, 0)).toBe(0);
    expect(chanceWithin(1, 0)).toBe(0);
    expect(chanceWithin(0, 1e9)).toBe(0);
    expect(chanceWithin(1, 1)).toBe(1);
  });

  test.each([
    [-0.1, 1],
    [1.1, 1],
    [NaN, 1],
    [0.5, -1],
    [0.5, NaN],
  ])('rejects p = %s, n = %s', (p, n) => {
    expect(() => chanceWithin(p, n)).toThrow(RangeError);
  });
});

describe('waitQuantile', () => {
  test.each(quantile)('matches scipy.stats.geom.ppf($q, $p)', ({ p, q, draws }) => {
    expect(waitQuantile(p, q)).toBe(draws);
  });

  test('is the smallest number of draws whose chance reaches q', () => {
    const chance = fc.double({ min: 1e-6, max: 1, noNaN: true });
    fc.assert(
      fc.property(chance, fc.double({ min: 0, max: 0.9999, noNaN: true }), (p, q) => {
        const draws = waitQuantile(p, q);
        expect(chanceWithin(p, draws)).toBeGreaterThanOrEqual(q - 1e-12);
        if (draws > 1) expect(chanceWithin(p, draws - 1)).toBeLessThan(q);
      }),
      RUNS,
    );
  });

  test('does not overshoot where the quotient rounds to just above a whole number', () => {
    const q = 1 - 0.5 ** 29;
    expect(Math.log1p(-q) / Math.log1p(-0.5)).toBeGreaterThan(29);
    expect(waitQuantile(0.5, q)).toBe(29);
  });

  test.each([
    ['takes one draw when the event is certain', 1, 0.9, 1],
    ['takes one draw to have any chance at all', 0.01, 0, 1],
    ['takes one draw to have no chance of the impossible', 0, 0, 1],
    ['never comes for the impossible', 0, 0.5, Infinity],
    ['never comes for certainty about the uncertain', 0.5, 1, Infinity],
  ])('%s', (_, p, q, draws) => {
    expect(waitQuantile(p, q)).toBe(draws);
  });

  test.each([
    [2, 0.5],
    [0.5, -1],
    [NaN, 0.5],
  ])('rejects p = %s, q = %s', (p, q) => {
    expect(() => waitQuantile(p, q)).toThrow(RangeError);
    expect(() => expectedWait(Math.max(p, 2))).toThrow(RangeError);
  });
});
