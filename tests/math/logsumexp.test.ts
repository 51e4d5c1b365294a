import { expect, test } from 'vitest';
import golden from '../golden/probability.json';
import { logsumexp } from '#math/logsumexp.ts';
import { expectAllClose } from '../support/close.ts';

test.each(Object.entries(golden.rows))('matches scipy.special.logsumexp: %s', (_, row) => {
  expectAllClose([logsumexp(row.scores)], [row.logsumexp]);
});

test('is the logarithm of the printed sum of exponentials', () => {
  expect(Math.exp(logsumexp([2.8, 1.2, 0.5]))).toBeCloseTo(21.41348, 5);
});

test('does not overflow where the sum of exponentials would', () => {
  expect(logsumexp([1000, 1000])).toBeCloseTo(1000 + Math.LN2, 12);
});

test.each([
  ['an empty row', [], -Infinity],
  ['a fully masked row', [-Infinity, -Infinity], -Infinity],
  ['an infinite score', [0, Infinity], Infinity],
  ['NaN', [0, NaN], NaN],
])('of %s', (_, scores, expected) => {
  expect(logsumexp(scores)).toBe(expected);
});
