import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../golden/sampling.json';
import { minP } from '#math/min-p.ts';
import { softmax } from '#math/softmax.ts';
import { RUNS, arbitraryScores } from '../support/arbitrary-scores.ts';
import { expectAllClose } from '../support/close.ts';

const keptBy = (filtered: Float64Array) =>
  [...filtered.keys()].filter((i) => filtered[i] !== -Infinity);

const arbitraryRatio = fc.double({ min: 0, max: 1, noNaN: true });

describe('minP', () => {
  const cases = golden.filters.flatMap(({ scores, minP }) => minP.map((c) => ({ ...c, scores })));
  test.each(cases)('matches the filter of transformers, p = $p', ({ scores, p, kept, probs }) => {
    const filtered = minP(scores, p);
    expect(keptBy(filtered)).toEqual(kept);
    expectAllClose(
      softmax(filtered).filter((prob) => prob > 0),
      probs,
    );
  });

  test('counts .02 as a tenth of .2 in spite of rounding', () => {
    expect(Math.log(0.02)).toBeLessThan(Math.log(0.2) + Math.log(0.1));
    const scores = [0.2, 0.2, 0.02, 0.019].map(Math.log);
    expect(keptBy(minP(scores, 0.1))).toEqual([0, 1, 2]);
  });

  test('of 0 changes nothing, of 1 keeps all that tie for the largest', () => {
    expect([...minP([0, -2000, -Infinity], 0)]).toEqual([0, -2000, -Infinity]);
    expect(keptBy(minP([3, 1, 3], 1))).toEqual([0, 2]);
  });

  test('keeps by likelihood, always the best, and fewer as the ratio grows', () => {
    fc.assert(
      fc.property(arbitraryScores(), arbitraryRatio, arbitraryRatio, (scores, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const probs = softmax(scores);
        const threshold = low * Math.max(...probs);
        const filtered = minP(scores, low);
        for (let i = 0; i < scores.length; i++) {
          if (probs[i] > threshold * (1 + 1e-9)) expect(filtered[i]).toBe(scores[i]);
          if (probs[i] < threshold * (1 - 1e-9)) expect(filtered[i]).toBe(-Infinity);
        }
        const keptByHigh = keptBy(minP(scores, high));
        expect(keptByHigh.length).toBeGreaterThan(0);
        expect(keptBy(filtered)).toEqual(expect.arrayContaining(keptByHigh));
      }),
      RUNS,
    );
  });

  test.each([-0.1, 1.1, NaN])('rejects the ratio %s', (ratio) => {
    expect(() => minP([1, 2], ratio)).toThrow(RangeError);
  });

  test.each([[[]], [[-Infinity]], [[1, NaN]], [[1, Infinity]]])('rejects %s', (scores) => {
    expect(() => minP(scores, 0.5)).toThrow(RangeError);
  });
});
