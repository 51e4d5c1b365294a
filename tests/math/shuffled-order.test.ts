import { expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import { shuffledOrder } from '#math/shuffled-order.ts';

const distinct = (n: number) => Array.from({ length: n }, (_, i) => `word ${i}`);

test('keeps every word, the last in its place, and never the order it starts from', () => {
  for (let seed = 0; seed < 50; seed++) {
    for (const n of [3, 4, 8]) {
      const order = shuffledOrder(distinct(n), new Random(seed));
      const start = Array.from({ length: n }, (_, i) => i);
      expect([...order].sort((a, b) => a - b)).toEqual(start);
      expect(order[n - 1]).toBe(n - 1);
      expect(order).not.toEqual(start);
    }
  }
});

test('fewer than three words have one order only', () => {
  expect(shuffledOrder(distinct(0), new Random(1))).toEqual([]);
  expect(shuffledOrder(distinct(1), new Random(1))).toEqual([0]);
  expect(shuffledOrder(distinct(2), new Random(1))).toEqual([0, 1]);
});

test('every other order comes up', () => {
  const seen = new Set(
    Array.from({ length: 200 }, (_, seed) => shuffledOrder(distinct(4), new Random(seed)).join('')),
  );
  expect([...seen].sort()).toEqual(['0213', '1023', '1203', '2013', '2103']);
});

test('equal words that change places are no new order', () => {
  for (let seed = 0; seed < 50; seed++)
    expect(shuffledOrder(['dog', 'dog', 'cat', 'now'], new Random(seed))[2]).not.toBe(2);
  expect(shuffledOrder(['dog', 'dog', 'dog', 'now'], new Random(1))).toEqual([0, 1, 2, 3]);
});
