import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../golden/probability.json';
import { RUNS, arbitraryScores } from '../support/arbitrary-scores.ts';
import { expectAllClose } from '../support/close.ts';
import { expectGradient } from '../support/gradcheck.ts';
import { naiveSoftmax, softmax, softmaxBackward } from '#math/softmax.ts';

const sum = (row: ArrayLike<number>) => Array.from(row).reduce((total, value) => total + value, 0);

describe('softmax', () => {
  test.each(Object.entries(golden.rows))('matches scipy.special.softmax: %s', (_, row) => {
    expectAllClose(softmax(row.scores), row.softmax);
    expectAllClose(softmax(row.scores, 2.5), row.softmaxHot);
    expectAllClose(softmax(row.scores, 0.3), row.softmaxCold);
  });

  test.each([
    [
      [4.2, 1.8, 0.9, -0.4, -2.1],
      ['0.87759', '0.07961', '0.03237', '0.00882', '0.00161'],
    ],
    [
      [2.8, 1.2, 0.5],
      ['0.76796', '0.15505', '0.07699'],
    ],
    [
      [2.8, 1.2, 0.5, -1, -2.5],
      ['0.75215', '0.15186', '0.07541', '0.01683', '0.00375'],
    ],
  ])('gives the book’s printed shares of %s', (scores, shares) => {
    expect(Array.from(softmax(scores), (p) => p.toFixed(5))).toEqual(shares);
  });

  test('does not change when every score shifts by the same amount', () => {
    expect([...softmax([1001, 1002, 1003])]).toEqual([...softmax([1, 2, 3])]);
  });

  test('survives scores whose exponentials overflow or underflow', () => {
    expect([...softmax([5000, 5000])]).toEqual([0.5, 0.5]);
    expect([...softmax([-5000, -5000])]).toEqual([0.5, 0.5]);
    expect([...softmax([0, 1e308, -1e308])]).toEqual([0, 1, 0]);
  });

  test('gives a masked score exactly zero', () => {
    expect([...softmax([0, -Infinity, 0])]).toEqual([0.5, 0, 0.5]);
  });

  test('gives a lone score everything', () => {
    expect([...softmax([-3])]).toEqual([1]);
  });

  test('shares equally in the limit of heat, and among tied winners in the limit of cold', () => {
    expectAllClose(softmax([1, 2, 3], 1e12), [1 / 3, 1 / 3, 1 / 3]);
    expect([...softmax([3, 1, 3], 1e-9)]).toEqual([0.5, 0, 0.5]);
  });

  test('leaves its input alone', () => {
    const scores = Float64Array.of(1, 2);
    softmax(scores);
    expect([...scores]).toEqual([1, 2]);
  });

  test.each([0, -1, NaN, Infinity])('rejects temperature %s', (temperature) => {
    expect(() => softmax([1, 2], temperature)).toThrow(RangeError);
  });

  test.each([[[]], [[-Infinity, -Infinity]], [[1, NaN]], [[1, Infinity]]])(
    'rejects a row with nothing to choose by: %s',
    (scores) => {
      expect(() => softmax(scores)).toThrow('finite');
    },
  );

  test('always sums to 1 and never leaves [0, 1]', () => {
    const temperature = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(arbitraryScores(), temperature, (scores, t) => {
        const probs = softmax(scores, t);
        expect(Math.abs(sum(probs) - 1)).toBeLessThan(1e-12);
        expect(probs.every((p) => p >= 0 && p <= 1)).toBe(true);
      }),
      RUNS,
    );
  });

  test('always keeps the order of the scores', () => {
    fc.assert(
      fc.property(arbitraryScores(12), (scores) => {
        const probs = softmax(scores);
        for (let i = 0; i < scores.length; i++) {
          for (let j = 0; j < scores.length; j++) {
            if (scores[i] <= scores[j]) expect(probs[i]).toBeLessThanOrEqual(probs[j]);
          }
        }
      }),
      RUNS,
    );
  });
});

describe('softmaxBackward', () => {
  test('agrees with finite differences', () => {
    const scores = Float64Array.of(0.3, -1.2, 2.0);
    const weights = [0.5, -1, 2]; // an arbitrary linear loss, L = Σ wᵢ pᵢ
    const loss = (z: Float64Array) =>
      softmax(z, 0.7).reduce((total, p, i) => total + weights[i] * p, 0);
    expectGradient(loss, scores, softmaxBackward(softmax(scores, 0.7), weights, 0.7));
  });

  test('matches torch.autograd', () => {
    const { scores, upstream, softmaxAtHalf } = golden.gradients;
    expectAllClose(softmaxBackward(softmax(scores, 0.5), upstream, 0.5), softmaxAtHalf);
  });

  test('is 0 for a masked score, and sums to 0 because a shift changes nothing', () => {
    const grad = softmaxBackward(softmax([1, -Infinity, 2]), [5, 7, -3]);
    expect(grad[1]).toBe(0);
    expect(Math.abs(sum(grad))).toBeLessThan(1e-15);
  });
});

describe('naiveSoftmax', () => {
  test('agrees with softmax while exp neither overflows nor underflows', () => {
    expectAllClose(naiveSoftmax([2.8, 1.2, 0.5]), softmax([2.8, 1.2, 0.5]));
  });

  test('fails from a score of 710 on, and when every score is below −746', () => {
    expect([...naiveSoftmax([709, 0])].every(Number.isFinite)).toBe(true);
    expect([...naiveSoftmax([710, 0])]).toEqual([NaN, 0]);
    expect([...naiveSoftmax([-747, -747])]).toEqual([NaN, NaN]);
  });
});
