import { expect, test } from 'vitest';
import golden from '../golden/calibration.json';
import { brierScore } from '#math/brier-score.ts';
import { expectAllClose } from '../support/close.ts';

test.each(Object.entries(golden.cases))('matches numpy: %s', (_, one) => {
  expectAllClose([brierScore(one.confidences, one.right)], [one.brier]);
});

test('is 0 for certainty that comes true, 1 for certainty of the opposite, ¼ for a shrug', () => {
  expect(brierScore([1, 0], [true, false])).toBe(0);
  expect(brierScore([1, 0], [false, true])).toBe(1);
  expect(brierScore([0.5, 0.5, 0.5], [true, false, true])).toBe(0.25);
});

test('is least, in the mean, at the true probability', () => {
  const mean = (said: number) =>
    0.7 * brierScore([said], [true]) + 0.3 * brierScore([said], [false]);
  for (const said of [0, 0.5, 0.69, 0.71, 1]) expect(mean(said)).toBeGreaterThan(mean(0.7));
});

test('of no forecasts is NaN', () => {
  expect(brierScore([], [])).toBeNaN();
});

test('refuses what is no probability, or has no outcome', () => {
  expect(() => brierScore([-0.1], [true])).toThrow(RangeError);
  expect(() => brierScore([NaN], [true])).toThrow(RangeError);
  expect(() => brierScore([0.5], [])).toThrow(RangeError);
});
