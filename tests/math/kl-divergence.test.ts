import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../golden/probability.json';
import {
  klDivergence,
  klDivergenceBackward,
  klDivergenceBackwardFirst,
} from '#math/kl-divergence.ts';
import { softmax } from '#math/softmax.ts';
import { RUNS, arbitraryScores } from '../support/arbitrary-scores.ts';
import { expectAllClose } from '../support/close.ts';
import { expectGradient } from '../support/gradcheck.ts';

const { scores, otherScores, kl, klByFirst, klBySecond } = golden.gradients;
const p = softmax(scores);
const q = softmax(otherScores);

describe('klDivergence', () => {
  test('matches scipy.stats.entropy(p, q)', () => {
    expectAllClose([klDivergence(p, q)], [kl]);
  });

  test('is 0 between equals, and Infinity where q rules out what p allows', () => {
    expect(klDivergence(p, p)).toBe(0);
    expect(klDivergence([0.5, 0.5], [1, 0])).toBe(Infinity);
    expect(klDivergence([1, 0], [0.5, 0.5])).toBe(Math.LN2);
    expect(klDivergence([0, 1], [0, 1])).toBe(0);
  });

  test('is never negative', () => {
    const rows = arbitraryScores(20).chain((first) =>
      fc.tuple(
        fc.constant(first),
        fc.array(fc.double({ min: -40, max: 40, noNaN: true }), {
          minLength: first.length,
          maxLength: first.length,
        }),
      ),
    );
    fc.assert(
      fc.property(rows, ([first, second]) => {
        expect(klDivergence(softmax(first), softmax(second))).toBeGreaterThan(-1e-13);
      }),
      RUNS,
    );
  });

  test('rejects rows of two lengths', () => {
    expect(() => klDivergence([1], [0.5, 0.5])).toThrow('got 1 and 2');
  });
});

describe('klDivergenceBackward', () => {
  test('agrees with finite differences, at a temperature too', () => {
    const loss = (z: Float64Array) => klDivergence(p, softmax(z, 2.5));
    const modelled = softmax(otherScores, 2.5);
    expectGradient(loss, Float64Array.from(otherScores), klDivergenceBackward(p, modelled, 2.5));
  });

  test('matches torch.autograd', () => {
    expectAllClose(klDivergenceBackward(p, q), klBySecond);
  });

  test.each([
    [1, '0.6008', '0.60'],
    [2, '0.2530', '1.01'],
    [4, '0.0719', '1.15'],
    [8, '0.0178', '1.14'],
    [20, '0.0027', '1.10'],
  ])('from soft targets shrinks about as 1 / T²: T = %s', (temperature, norm, scaledNorm) => {
    const teacher = softmax([6, 2, 1], temperature);
    const student = softmax([1, 0.5, 0.2], temperature);
    const length = Math.hypot(...klDivergenceBackward(teacher, student, temperature));
    expect(length.toFixed(4)).toBe(norm);
    expect((length * temperature ** 2).toFixed(2)).toBe(scaledNorm);
  });
});

describe('klDivergenceBackwardFirst', () => {
  test('agrees with finite differences', () => {
    const loss = (z: Float64Array) => klDivergence(softmax(z), q);
    expectGradient(loss, Float64Array.from(scores), klDivergenceBackwardFirst(p, q));
  });

  test('matches torch.autograd', () => {
    expectAllClose(klDivergenceBackwardFirst(p, q), klByFirst);
  });

  test('is 0 for a choice the policy rules out', () => {
    expect(klDivergenceBackwardFirst([0.5, 0.5, 0], [0.2, 0.3, 0.5])[2]).toBe(0);
  });

  test('rejects an infinite divergence', () => {
    expect(() => klDivergenceBackwardFirst([0.5, 0.5], [1, 0])).toThrow(RangeError);
  });
});
