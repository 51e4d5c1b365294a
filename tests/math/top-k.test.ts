import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../golden/sampling.json';
import { greedy } from '#math/greedy.ts';
import { softmax } from '#math/softmax.ts';
import { topK } from '#math/top-k.ts';
import { RUNS, arbitraryScores } from '../support/arbitrary-scores.ts';
import { expectAllClose } from '../support/close.ts';

const keptBy = (filtered: Float64Array) =>
  [...filtered.keys()].filter((i) => filtered[i] !== -Infinity);

describe('topK', () => {
  const cases = golden.filters.flatMap(({ scores, topK }) => topK.map((c) => ({ ...c, scores })));
  test.each(cases)('matches a sort-based filter in torch, k = $k', ({ scores, k, kept, probs }) => {
    const filtered = topK(scores, k);
    expect(keptBy(filtered)).toEqual(kept);
    expectAllClose(
      softmax(filtered).filter((p) => p > 0),
      probs,
    );
  });

  test('keeps the k largest scores as they are', () => {
    expect([...topK([1, 5, 3, 4], 2)]).toEqual([-Infinity, 5, -Infinity, 4]);
  });

  test('keeps the first of scores tied for the last place, so that exactly k remain', () => {
    expect(keptBy(topK([7, 7, 9, 7], 3))).toEqual([0, 1, 2]);
  });

  test('changes nothing when k is n or more', () => {
    expect([...topK([3, -Infinity, 1], 3)]).toEqual([3, -Infinity, 1]);
    expect([...topK([3, -Infinity, 1], 99)]).toEqual([3, -Infinity, 1]);
  });

  test('never brings back a masked score', () => {
    expect(keptBy(topK([-Infinity, 1, -Infinity, 0], 3))).toEqual([1, 3]);
  });

  test('of 1 keeps the greedy choice', () => {
    fc.assert(
      fc.property(arbitraryScores(), (scores) => {
        expect(keptBy(topK(scores, 1))).toEqual([greedy(scores)]);
      }),
      RUNS,
    );
  });

  test('keeps min(k, possible) tokens, none below one it removes, and more as k grows', () => {
    fc.assert(
      fc.property(arbitraryScores(), fc.integer({ min: 1, max: 70 }), (scores, k) => {
        const filtered = topK(scores, k);
        const kept = keptBy(filtered);
        const possible = keptBy(scores);
        expect(kept).toHaveLength(Math.min(k, possible.length));
        const removed = possible.filter((i) => filtered[i] === -Infinity);
        const lowestKept = Math.min(...kept.map((i) => scores[i]));
        expect(lowestKept).toBeGreaterThanOrEqual(Math.max(...removed.map((i) => scores[i])));
        expect(keptBy(topK(scores, k + 1))).toEqual(expect.arrayContaining(kept));
      }),
      RUNS,
    );
  });

  test.each([0, -1, 1.5, NaN, Infinity])('rejects k = %s', (k) => {
    expect(() => topK([1, 2], k)).toThrow(RangeError);
  });

  test.each([[[]], [[-Infinity, -Infinity]], [[1, NaN]], [[1, Infinity]]])(
    'rejects %s',
    (scores) => {
      expect(() => topK(scores, 1)).toThrow(RangeError);
    },
  );
});
