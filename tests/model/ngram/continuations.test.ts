import { expect, test } from 'vitest';
import { continuations, indexOf } from '#model/ngram/continuations.ts';
import { countNgrams } from '#model/ngram/count-ngrams.ts';

const table = countNgrams([0, 1, 0, 2, 0, 1, 3], 3, 5);
const following = (context: number[]) => {
  const { from, to, total } = continuations(table, context);
  const { tokens, counts } = table.levels[context.length];
  return { tokens: [...tokens.slice(from, to)], counts: [...counts.slice(from, to)], total };
};

test('the empty context is followed by every token of the text', () => {
  expect(following([])).toEqual({ tokens: [0, 1, 2, 3], counts: [3, 2, 1, 1], total: 7 });
});

test('a context is followed by what stood after it', () => {
  expect(following([0])).toEqual({ tokens: [1, 2], counts: [2, 1], total: 3 });
  expect(following([0, 1])).toEqual({ tokens: [0, 3], counts: [1, 1], total: 2 });
});

test.each([[[4]], [[-1]], [[1, 1]], [[3]], [[1, 3]]])('nothing follows %j', (context) => {
  expect(following(context)).toEqual({ tokens: [], counts: [], total: 0 });
});

test('rejects a context as long as the order', () => {
  expect(() => continuations(table, [0, 1, 0])).toThrow('at most 2 tokens, got 3');
});

test('indexOf looks only at its stretch', () => {
  const sorted = Int32Array.of(5, 1, 3, 7, 2);
  expect(indexOf(sorted, 3, 1, 4)).toBe(2);
  expect(indexOf(sorted, 7, 1, 3)).toBe(-1);
  expect(indexOf(sorted, 5, 1, 4)).toBe(-1);
  expect(indexOf(sorted, 9, 1, 4)).toBe(-1);
  expect(indexOf(sorted, 1, 2, 2)).toBe(-1);
});
