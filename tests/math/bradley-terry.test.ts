import { describe, expect, test } from 'vitest';
import {
  preferenceLoss,
  preferenceLossGradient,
  preferenceProbability,
} from '#math/bradley-terry.ts';
import golden from '../golden/feedback.json';
import { expectAllClose } from '../support/close.ts';
import { expectGradient } from '../support/gradcheck.ts';

describe('Bradley–Terry', () => {
  test.each(golden.bradleyTerry)(
    'agrees with torch and finite differences at margin $margin',
    ({ margin, probability, loss, gradient }) => {
      expectAllClose([preferenceProbability(margin)], [probability]);
      expectAllClose([preferenceLoss(margin)], [loss]);
      expectAllClose([preferenceLossGradient(margin)], [gradient]);
      const lossAt = ([x]: Float64Array) => preferenceLoss(x);
      expectGradient(lossAt, Float64Array.of(margin), [preferenceLossGradient(margin)]);
    },
  );

  test('a margin of 1 wins 73.11 % of the time', () => {
    expect(preferenceProbability(1)).toBeCloseTo(0.7311, 4);
  });

  test('a margin of 0 is a coin toss and costs ln 2', () => {
    expect(preferenceProbability(0)).toBe(0.5);
    expect(preferenceLoss(0)).toBe(Math.LN2);
  });

  test('neither overflows nor becomes NaN at huge margins', () => {
    expect([preferenceProbability(-1e4), preferenceProbability(1e4)]).toEqual([0, 1]);
    expect([preferenceLoss(-1e4), preferenceLoss(1e4)]).toEqual([1e4, 0]);
    expect([preferenceLossGradient(-1e4), preferenceLossGradient(1e4)]).toEqual([-1, -0]);
  });
});
