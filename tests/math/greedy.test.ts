import fc from 'fast-check';
import { expect, test } from 'vitest';
import { greedy } from '#math/greedy.ts';
import { softmax } from '#math/softmax.ts';
import { RUNS, arbitraryScores } from '../support/arbitrary-scores.ts';

test('picks the largest score', () => {
  expect(greedy([-2, 5, 1])).toBe(1);
});

test('picks the first of tied scores', () => {
  expect(greedy([1, 7, 7, 7])).toBe(1);
});

test('passes over masked scores', () => {
  expect(greedy([-Infinity, -100])).toBe(1);
});

test('picks a token that no other is more likely than', () => {
  fc.assert(
    fc.property(arbitraryScores(), (scores) => {
      const probs = softmax(scores);
      expect(probs[greedy(scores)]).toBe(Math.max(...probs));
    }),
    RUNS,
  );
});

test.each([[[]], [[-Infinity]], [[1, NaN]], [[Infinity, 1]]])('rejects %s', (scores) => {
  expect(() => greedy(scores)).toThrow(RangeError);
});
