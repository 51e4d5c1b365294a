import { expect, test } from 'vitest';
import { tally } from '#ui/tally.ts';

test('guesses and questions are counted apart, and only guesses with a price have a mean', () => {
  const told = tally({
    read: ['softmax', 'loss'],
    guesses: { a: { right: true, bits: 0.5 }, b: { right: false, bits: 2 }, c: { right: true } },
    questions: { d: { right: false }, e: { right: true } },
  });
  expect(told).toEqual({
    read: { n: 2 },
    guesses: { n: 3, right: 2 },
    bits: { n: 2, mean: '1.25' },
    questions: { n: 2, right: 1 },
  });
});

test('a reader who has done nothing yet has no line to read', () => {
  const told = tally({ read: [], guesses: {}, questions: {} });
  expect(Object.values(told).map(({ n }) => n)).toEqual([0, 0, 0, 0]);
});
