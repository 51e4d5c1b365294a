import { expect, test } from 'vitest';
import { cosineSimilarity } from '#math/cosine-similarity.ts';
import golden from '../golden/linear-algebra.json';
import { expectAllClose } from '../support/close.ts';

const { table, query, rows, similarities } = golden.neighbours;

test('agrees with numpy', () => {
  expectAllClose(
    rows.map((row) => cosineSimilarity(table[row], query)),
    similarities,
  );
});

test('does not depend on the length of the vectors', () => {
  expect(cosineSimilarity([3, 4], [300, 400])).toBe(1);
  expect(cosineSimilarity([3, 4], [-0.03, -0.04])).toBeCloseTo(-1, 15);
  expect(cosineSimilarity([1, 0], [0, 5])).toBe(0);
});

test('rejects a vector without direction', () => {
  expect(() => cosineSimilarity([0, 0], [1, 2])).toThrow(RangeError);
});
