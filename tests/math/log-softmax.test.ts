import { describe, expect, test } from 'vitest';
import golden from '../golden/probability.json';
import { logSoftmax, logSoftmaxBackward } from '#math/log-softmax.ts';
import { expectAllClose } from '../support/close.ts';
import { expectGradient } from '../support/gradcheck.ts';

describe('logSoftmax', () => {
  test.each(Object.entries(golden.rows))('matches scipy.special.log_softmax: %s', (_, row) => {
    const { scores } = row;
    expect(logSoftmax(scores)).toHaveLength(scores.length);
    for (const [i, logProb] of logSoftmax(scores).entries()) {
      expect(Math.abs(logProb - row.logSoftmax[i])).toBeLessThan(1e-11);
    }
  });

  test('stays finite where softmax underflows to 0', () => {
    expect([...logSoftmax([0, -2000])]).toEqual([0, -2000]);
  });

  test('gives a masked score −Infinity', () => {
    expect([...logSoftmax([0, -Infinity])]).toEqual([0, -Infinity]);
  });

  test.each([[[]], [[-Infinity]], [[NaN, 0]]])('rejects %s', (scores) => {
    expect(() => logSoftmax(scores)).toThrow(RangeError);
  });
});

describe('logSoftmaxBackward', () => {
  const { scores, upstream } = golden.gradients;

  test('agrees with finite differences', () => {
    const loss = (z: Float64Array) =>
      logSoftmax(z).reduce((total, logProb, i) => total + upstream[i] * logProb, 0);
    const grad = logSoftmaxBackward(logSoftmax(scores), upstream);
    expectGradient(loss, Float64Array.from(scores), grad);
  });

  test('matches torch.autograd', () => {
    const grad = logSoftmaxBackward(logSoftmax(scores), upstream);
    expectAllClose(grad, golden.gradients.logSoftmax);
  });
});
