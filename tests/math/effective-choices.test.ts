import fc from 'fast-check';
import { expect, test } from 'vitest';
import golden from '../golden/probability.json';
import { effectiveChoices, inverseSimpson } from '#math/effective-choices.ts';
import { softmax } from '#math/softmax.ts';
import { RUNS, arbitraryScores } from '../support/arbitrary-scores.ts';
import { expectAllClose } from '../support/close.ts';

test.each(Object.entries(golden.rows))('match numpy: %s', (_, row) => {
  expectAllClose([effectiveChoices(row.softmax)], [row.effectiveChoices]);
  expectAllClose([inverseSimpson(row.softmax)], [row.inverseSimpson]);
});

test('are n for n equal choices, and 1 for certainty', () => {
  const equal = new Float64Array(7).fill(1 / 7);
  expect(effectiveChoices(equal)).toBeCloseTo(7, 12);
  expect(inverseSimpson(equal)).toBeCloseTo(7, 12);
  expect(effectiveChoices([0, 1])).toBe(1);
  expect(inverseSimpson([0, 1])).toBe(1);
});

test('the inverse Simpson index never exceeds exp(H), and both lie between 1 and n', () => {
  fc.assert(
    fc.property(arbitraryScores(), (scores) => {
      const probs = softmax(scores);
      expect(inverseSimpson(probs)).toBeGreaterThan(1 - 1e-12);
      expect(inverseSimpson(probs)).toBeLessThan(effectiveChoices(probs) * (1 + 1e-12));
      expect(effectiveChoices(probs)).toBeLessThan(probs.length * (1 + 1e-12));
    }),
    RUNS,
  );
});

test('an empty row has exp(0) choices by entropy, Infinity by Simpson', () => {
  expect(effectiveChoices([])).toBe(1);
  expect(inverseSimpson([])).toBe(Infinity);
});
