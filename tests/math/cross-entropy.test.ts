import { describe, expect, test } from 'vitest';
import golden from '../golden/probability.json';
import soft from '../golden/soft-targets.json';
import {
  crossEntropy,
  crossEntropyBackward,
  softCrossEntropy,
  softCrossEntropyBackward,
} from '#math/cross-entropy.ts';
import { entropy } from '#math/entropy.ts';
import { klDivergence } from '#math/kl-divergence.ts';
import { softmax } from '#math/softmax.ts';
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

describe('softCrossEntropy', () => {
  const { scores, cases } = soft;

  test.each(Object.entries(cases))('matches torch with a truth of %s', (_, given) => {
    const { truth, loss, gradient, floor, kl } = given;
    expect(softCrossEntropy(scores, truth)).toBeCloseTo(loss, 12);
    softCrossEntropyBackward(scores, truth).forEach((g, i) =>
      expect(g).toBeCloseTo(gradient[i], 14),
    );
    expect(entropy(truth)).toBeCloseTo(floor, 12);
    expect(klDivergence(truth, softmax(scores))).toBeCloseTo(kl, 12);
    expect(floor + kl).toBeCloseTo(loss, 12);
  });

  test('its gradient agrees with finite differences', () => {
    const { truth } = cases.smoothed;
    const at = Float64Array.from(scores);
    expectGradient((z) => softCrossEntropy(z, truth), at, softCrossEntropyBackward(at, truth));
  });

  test('with all truth on one outcome it is the loss of that one', () => {
    expect(softCrossEntropy(scores, [0, 0, 1, 0, 0])).toBeCloseTo(crossEntropy(scores, 2), 12);
  });

  test('a ruled-out score costs nothing where it is not true, and everything where it is', () => {
    expect(softCrossEntropy([0, 0, -Infinity], [0.5, 0.5, 0])).toBeCloseTo(Math.LN2, 12);
    expect(softCrossEntropy([0, -Infinity], [0.9, 0.1])).toBe(Infinity);
    expect([...softCrossEntropyBackward([0, -Infinity], [0.9, 0.1])][1]).toBe(-0.1);
  });

  test.each([[[1]], [[0.5, 0.6]], [[1.5, -0.5]], [[NaN, 1]]])('rejects the truth %j', (truth) => {
    expect(() => softCrossEntropy([1, 2], truth)).toThrow(RangeError);
    expect(() => softCrossEntropyBackward([1, 2], truth)).toThrow(RangeError);
  });

  test('rejects scores with nothing to choose', () => {
    expect(() => softCrossEntropy([-Infinity], [1])).toThrow('finite');
    expect(() => softCrossEntropyBackward([NaN], [1])).toThrow('finite');
  });
});
