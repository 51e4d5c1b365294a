import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../golden/sampling.json';
import { Random } from '#math/random.ts';
import { softmax } from '#math/softmax.ts';
import { topP } from '#math/top-p.ts';
import { RUNS, arbitraryScores } from '../support/arbitrary-scores.ts';
import { expectAllClose } from '../support/close.ts';

const keptBy = (filtered: Float64Array) =>
  [...filtered.keys()].filter((i) => filtered[i] !== -Infinity);

const arbitraryP = fc.double({ min: 0, max: 1, noNaN: true });

describe('topP', () => {
  const cases = golden.filters.flatMap(({ scores, topP }) => topP.map((c) => ({ ...c, scores })));
  test.each(cases)('matches a sort-based filter in torch, p = $p', ({ scores, p, kept, probs }) => {
    const filtered = topP(scores, p);
    expect(keptBy(filtered)).toEqual(kept);
    expectAllClose(
      softmax(filtered).filter((prob) => prob > 0),
      probs,
    );
  });

  test.each([
    [0.5, [0]],
    [0.52, [0]],
    [0.53, [0, 1]],
    [0.75, [0, 1, 2]],
    [0.9, [0, 1, 2, 3]],
  ])('keeps the smallest set whose mass reaches %s', (p, kept) => {
    const scores = [0.52, 0.22, 0.13, 0.08, 0.03, 0.02].map(Math.log);
    expect(keptBy(topP(scores, p))).toEqual(kept);
  });

  test('counts .38 + .38 as reaching .76 in spite of rounding', () => {
    const scores = [0.38, 0.38, 0.24].map(Math.log);
    expect(softmax(scores)[0] + softmax(scores)[1]).toBeLessThan(0.76);
    expect(keptBy(topP(scores, 0.76))).toEqual([0, 1]);
  });

  test('of 1 changes nothing, even a token whose probability underflows to 0', () => {
    expect([...topP([0, -2000, -Infinity], 1)]).toEqual([0, -2000, -Infinity]);
  });

  test('of 0 keeps the first of the most likely', () => {
    expect(keptBy(topP([1, 3, 3], 0))).toEqual([1]);
  });

  test('keeps the first of equally likely tokens', () => {
    expect(keptBy(topP([0, 0, 0, 0], 0.5))).toEqual([0, 1]);
  });

  test('takes probabilities that are already at hand', () => {
    const scores = [2, 0, 1];
    expect([...topP(scores, 0.8, softmax(scores))]).toEqual([...topP(scores, 0.8)]);
  });

  test('keeps just enough mass, nothing less likely than what it removes, and more as p grows', () => {
    fc.assert(
      fc.property(arbitraryScores(), arbitraryP, arbitraryP, (scores, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const probs = softmax(scores);
        const filtered = topP(scores, low);
        const kept = keptBy(filtered);
        const mass = kept.reduce((sum, i) => sum + probs[i], 0);
        const leastKept = Math.min(...kept.map((i) => probs[i]));
        const mostRemoved = Math.max(0, ...probs.filter((_, i) => filtered[i] === -Infinity));
        expect(mass).toBeGreaterThan(low - 2e-12);
        if (kept.length > 1 && low < 1) expect(mass - leastKept).toBeLessThan(low);
        expect(leastKept).toBeGreaterThanOrEqual(low < 1 ? mostRemoved : 0);
        expect(keptBy(topP(scores, high))).toEqual(expect.arrayContaining(kept));
      }),
      RUNS,
    );
  });

  test('of a 200,000-token row keeps what a full sort keeps', () => {
    const random = new Random(31);
    for (const spread of [0.001, 1, 3]) {
      const scores = Float64Array.from({ length: 200_000 }, () => spread * random.normal());
      const probs = softmax(scores);
      const descending = probs.slice().sort().reverse();
      let count = 0;
      for (let mass = 0; mass < 0.95; count++) mass += descending[count];
      const kept = keptBy(topP(scores, 0.95));
      expect(kept).toHaveLength(count);
      expect(Math.min(...kept.slice(0, 50_000).map((i) => probs[i]))).toBeGreaterThanOrEqual(
        descending[count - 1],
      );
    }
  });

  test.each([-0.1, 1.1, NaN])('rejects p = %s', (p) => {
    expect(() => topP([1, 2], p)).toThrow(RangeError);
  });

  test.each([[[]], [[-Infinity, -Infinity]], [[1, NaN]], [[1, Infinity]]])(
    'rejects %s',
    (scores) => {
      expect(() => topP(scores, 0.5)).toThrow(RangeError);
    },
  );
});
