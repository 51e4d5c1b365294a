import { expect, test } from 'vitest';
import type { Guess } from '#ui/figure-view.ts';
import { scoreGuess, sharesOf } from '#ui/score-guess.ts';

const asked = { id: 'a', ask: 'Which?', reveal: 'That.' };
const choice: Guess = {
  ...asked,
  kind: 'choice',
  options: ['bed', 'mat'],
  answer: 1,
  bits: [2, 0.5],
};
const number: Guess = {
  ...asked,
  kind: 'number',
  min: 0,
  max: 10,
  step: 1,
  answer: 7,
  tolerance: 1,
};
const shares: Guess = { ...asked, kind: 'shares', options: ['bed', 'mat'], answer: [0.25, 0.75] };

test('an option costs the bits of its probability', () => {
  expect(scoreGuess(choice, 'mat')).toEqual({ right: true, bits: 0.5 });
  expect(scoreGuess(choice, 'bed')).toEqual({ right: false, bits: 2 });
});

test('a number is right within its tolerance', () => {
  expect([5, 6, 8, 9].map((value) => scoreGuess(number, value)?.right)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('shares cost what they miss of the computed ones, whatever their weights add up to', () => {
  expect(scoreGuess(shares, [10, 30])?.bits).toBeCloseTo(0, 5);
  expect(scoreGuess(shares, [10, 30])?.right).toBe(true);
  // ¼ log₂ (¼ / ½) + ¾ log₂ (¾ / ½)
  expect(scoreGuess(shares, [50, 50])?.bits).toBeCloseTo(-0.25 + 0.75 * Math.log2(1.5), 10);
  const ruledOut = scoreGuess(shares, [100, 0])!;
  expect(ruledOut.right).toBe(false);
  expect(Number.isFinite(ruledOut.bits)).toBe(true);
});

test('weights without a sum are shares of nothing', () => {
  expect(sharesOf([0, 0])).toEqual([0, 0]);
  expect(sharesOf([1, 3])).toEqual([0.25, 0.75]);
});

test.each([
  [choice, [undefined, null, 'sofa', 1]],
  [number, [undefined, '7', NaN, -1, 11]],
  [shares, [undefined, 'mat', [1], [1, 2, 3], [0, 0], [1, -1], [1, '1'], [1, Infinity]]],
] as const)('what is no answer to the guess has no score: $kind', (guess, answers) => {
  for (const answer of answers) expect(scoreGuess(guess, answer)).toBeUndefined();
});
