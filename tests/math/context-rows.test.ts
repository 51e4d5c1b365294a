import { expect, test } from 'vitest';
import { contextRows, lengthBeyond } from '#math/context-rows.ts';

test('counts every way to fill the places', () => {
  // All pairs of three letters, listed by hand: aa ab ac ba bb bc ca cb cc.
  expect(contextRows(3, 2)).toBe(9);
  expect(contextRows(1024, 3)).toBe(2 ** 30);
  expect(contextRows(1024, 0)).toBe(1);
});

test('the least length beyond a limit is beyond it, and one token less is not', () => {
  for (const limit of [0.5, 1, 2, 1023, 1024, 1e9, 1.3e50]) {
    const length = lengthBeyond(1024, limit);
    expect(contextRows(1024, length)).toBeGreaterThan(limit);
    if (length > 0) expect(contextRows(1024, length - 1)).toBeLessThanOrEqual(limit);
  }
});

test.each([
  [0, 2],
  [1.5, 2],
  [10, -1],
  [10, 0.5],
  [NaN, 1],
])('rejects %s tokens in %s places', (size, length) => {
  expect(() => contextRows(size, length)).toThrow(RangeError);
});

test('rejects limits that nothing exceeds', () => {
  expect(() => lengthBeyond(1, 5)).toThrow(RangeError);
  expect(() => lengthBeyond(1024, Infinity)).toThrow(RangeError);
});
