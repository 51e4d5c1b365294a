import { globSync, readFileSync } from 'node:fs';
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

const chance: Guess = { ...number, max: 100, step: 5, unit: '%', answer: 25, tolerance: 10 };

test('a guessed chance costs the extra surprise that trusting it brings, on average', () => {
  // python3 -c 'import numpy as np; p = np.array([.25, .75])
  // for q in (.5, .1): print((p * np.log2(p / np.array([q, 1 - q]))).sum())'
  expect(scoreGuess(chance, 50)!.bits).toBeCloseTo(0.18872187554086717, 12);
  expect(scoreGuess(chance, 10)!.bits).toBeCloseTo(0.13320621934649512, 12);
  expect(scoreGuess(chance, 25)).toEqual({ right: true, bits: 0 });
  expect(scoreGuess(chance, 35)!.right).toBe(true); // as it is without bits: within its tolerance
});

test('never and always count as half a step of the slider away', () => {
  const nearly = scoreGuess({ ...chance, min: 2.5, max: 97.5, step: 1e-9 }, 2.5)!.bits!;
  expect(scoreGuess(chance, 0)!.bits).toBeCloseTo(nearly, 10);
  expect(scoreGuess(chance, 100)!.bits).toBeCloseTo(
    0.25 * Math.log2(0.25 / 0.975) + 0.75 * Math.log2(0.75 / 0.025),
    12,
  );
  // What never or always happens, guessed so, misses by −log₂(1 − half a step).
  for (const answer of [0, 100, 100 * (1 + Number.EPSILON)])
    expect(scoreGuess({ ...chance, answer }, Math.round(answer))!.bits).toBeCloseTo(
      -Math.log2(0.975),
      12,
    );
});

test('whatever the book asks for in % is a share of one', () => {
  const asked = [...globSync('src/widgets/*/*.ts'), ...globSync('content/chapters/*.mdx')].flatMap(
    (file) => {
      const source = readFileSync(file, 'utf8');
      const scales = [
        ...source.matchAll(
          /min[:=] ?\{?(\S+?)[},]+\s+max[:=] ?\{?(\S+?)[},]+\s+step[^\n]+\s+unit[:=] ?['"]%/g,
        ),
      ].map(([, min, max]) => `${min} to ${max}`);
      if (file.endsWith('.ts')) expect(source.split("unit: '%'").length - 1).toBe(scales.length);
      return scales;
    },
  );
  expect(asked.length).toBeGreaterThan(10);
  expect(new Set(asked)).toEqual(new Set(['0 to 100']));
});

test('a number that is no chance has no bits', () => {
  expect(scoreGuess(number, 6)!.bits).toBeUndefined();
  expect(scoreGuess({ ...chance, unit: 'GB' }, 50)!.bits).toBeUndefined();
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
