import { describe, expect, test } from 'vitest';
import golden from '../golden/calibration.json';
import { expectedCalibrationError, reliabilityBins } from '#math/expected-calibration-error.ts';
import { expectAllClose } from '../support/close.ts';

describe('reliabilityBins', () => {
  test.each(Object.entries(golden.cases))('matches numpy.digitize: %s', (_, one) => {
    const bins = reliabilityBins(one.confidences, one.right, one.bins);
    const filled = bins.filter(({ count }) => count > 0);
    expect(filled.map(({ count }) => count)).toEqual(one.filled.map(({ count }) => count));
    expectAllClose(
      filled.flatMap(({ confidence, accuracy }) => [confidence, accuracy]),
      one.filled.flatMap(({ confidence, accuracy }) => [confidence, accuracy]),
    );
  });

  test('puts an edge into the bin below it, and 0 into the first', () => {
    const counts = (p: number) => reliabilityBins([p], [true], 4).map(({ count }) => count);
    expect(counts(0)).toEqual([1, 0, 0, 0]);
    expect(counts(0.25)).toEqual([1, 0, 0, 0]);
    expect(counts(1)).toEqual([0, 0, 0, 1]);
  });

  test('has no mean in an empty bin', () => {
    const [low] = reliabilityBins([0.9], [true], 2);
    expect(low).toMatchObject({ from: 0, to: 0.5, count: 0, confidence: NaN, accuracy: NaN });
  });

  test('refuses what is no confidence, no bin, or not a verdict for each', () => {
    expect(() => reliabilityBins([1.1], [true], 2)).toThrow(RangeError);
    expect(() => reliabilityBins([NaN], [true], 2)).toThrow(RangeError);
    expect(() => reliabilityBins([0.5], [true], 0)).toThrow(RangeError);
    expect(() => reliabilityBins([0.5], [], 2)).toThrow(RangeError);
  });
});

describe('expectedCalibrationError', () => {
  test.each(Object.entries(golden.cases))('matches numpy: %s', (_, one) => {
    const bins = reliabilityBins(one.confidences, one.right, one.bins);
    expectAllClose([expectedCalibrationError(bins)], [one.ece]);
  });

  test('is 0 for who is sure and right, and 1 for who is sure and wrong', () => {
    const sure = (right: boolean) =>
      expectedCalibrationError(reliabilityBins([1, 1], [right, right], 5));
    expect(sure(true)).toBe(0);
    expect(sure(false)).toBe(1);
  });

  test('is 0 for who always says the share of right answers, however little that helps', () => {
    expect(expectedCalibrationError(reliabilityBins([0.5, 0.5], [true, false], 10))).toBe(0);
  });

  test('of no answers is NaN', () => {
    expect(expectedCalibrationError(reliabilityBins([], [], 10))).toBeNaN();
  });
});
