import { expect, test } from 'vitest';
import { dot } from '#math/dot.ts';

test('adds the products of entries', () => {
  expect(dot([1, 2, 3], Float32Array.of(4, -5, 6))).toBe(12);
});

test('is 0 for empty vectors', () => {
  expect(dot([], [])).toBe(0);
});

test('rejects vectors of different lengths', () => {
  expect(() => dot([1, 2], [1, 2, 3])).toThrow('got 2 and 3');
});
