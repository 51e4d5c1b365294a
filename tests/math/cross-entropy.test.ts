import { describe, expect, test } from 'vitest';
import golden from '../golden/probability.json';
import { crossEntropy, crossEntropyBackward } from '#math/cross-entropy.ts';
import { expectAllClose } from '../support/close.ts';
import { expectGradient } from '../support/gradcheck.ts';

describe('crossEntropy', () => {
  test.each(Object.entries(golden.rows))('matches −scipy.special.log_softmax: %s', (_, row) => {
    const loss = crossEntropy(row.scores, row.scores.length - 1);
    expect(Math.abs(loss - row.crossEntropyOfLast)).toBeLessThan(1e-11);
  });

  test('of a uniform guess over V tokens is ln V', () => {
    expect(crossEntropy(new Float64Array(50_257), 0).toFixed(4)).toBe('10.8249');
  });

  test('is Infinity for a target that was ruled out', () => {
    expect(crossEntropy([0, -Infinity], 1)).toBe(Infinity);
  });

  test.each([-1, 2, 0.5, NaN])('rejects the target %s', (target) => {
    expect(() => crossEntropy([1, 2], target)).toThrow(RangeError);
    expect(() => crossEntropyBackward([1, 2], target)).toThrow(RangeError);
  });

  test.each([[[-Infinity]], [[NaN]], [[Infinity]]])('rejects the scores %s', (scores) => {
    expect(() => crossEntropy(scores, 0)).toThrow('finite');
    expect(() => crossEntropyBackward(scores, 0)).toThrow('finite');
  });
});

describe('crossEntropyBackward', () => {
  test('is the prediction less the one-hot target', () => {
    expect([...crossEntropyBackward([0, 0], 1)]).toEqual([0.5, -0.5]);
  });

  test('agrees with finite differences', () => {
    const scores = Float64Array.from(golden.gradients.scores);
    expectGradient((z) => crossEntropy(z, 3), scores, crossEntropyBackward(scores, 3));
  });

  test('matches torch.autograd', () => {
    const { scores, crossEntropyOfThree } = golden.gradients;
    expectAllClose(crossEntropyBackward(scores, 3), crossEntropyOfThree);
  });
});
