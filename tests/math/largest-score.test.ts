import { expect, test } from 'vitest';
import { largestScore } from '#math/largest-score.ts';

test('finds the largest score, passing over masked ones', () => {
  expect(largestScore([-3, -Infinity, -1, -2])).toBe(-1);
});

test.each([
  ['an empty row', []],
  ['a row with every token masked', [-Infinity, -Infinity]],
  ['a row with NaN first', [NaN, 1]],
  ['a row with NaN last', [1, NaN]],
  ['a row with an infinite score', [1, Infinity]],
])('rejects %s', (_, scores) => {
  expect(() => largestScore(scores)).toThrow(RangeError);
});

test('says what it found', () => {
  expect(() => largestScore([-Infinity, -Infinity])).toThrow('got -Infinity as the largest of 2');
});
