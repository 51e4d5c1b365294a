import { expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import { shuffledOrder } from '#math/shuffled-order.ts';

test('keeps every number, the last in its place, and never the order it starts from', () => {
  for (let seed = 0; seed < 50; seed++) {
    for (const n of [3, 4, 8]) {
      const order = shuffledOrder(n, new Random(seed));
      const start = Array.from({ length: n }, (_, i) => i);
      expect([...order].sort((a, b) => a - b)).toEqual(start);
      expect(order[n - 1]).toBe(n - 1);
      expect(order).not.toEqual(start);
    }
  }
});

test('fewer than three numbers have one order only', () => {
  expect(shuffledOrder(0, new Random(1))).toEqual([]);
  expect(shuffledOrder(1, new Random(1))).toEqual([0]);
  expect(shuffledOrder(2, new Random(1))).toEqual([0, 1]);
});

test('every other order comes up', () => {
  const seen = new Set(
    Array.from({ length: 200 }, (_, seed) => shuffledOrder(4, new Random(seed)).join('')),
  );
  expect([...seen].sort()).toEqual(['0213', '1023', '1203', '2013', '2103']);
});
