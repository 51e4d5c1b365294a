import { expect, test } from 'vitest';
import { sumQuestion, verifySum, writesSteps } from '#model/speck/sum-question.ts';

test('asks as the demonstrations do', () => {
  expect(sumQuestion(47, 38)).toBe('Question: What is 47 + 38? Answer:');
});

test('the verifier reads the last number and nothing else', () => {
  expect(verifySum(' 85.', 47, 38)).toBe('right');
  expect(verifySum(' 7 + 8 = 15, 4 + 3 + 1 = 8, so 85.', 47, 38)).toBe('right');
  expect(verifySum(' 1 + 1 = 3, so 85.', 47, 38)).toBe('right'); // wrong on the way
  expect(verifySum(' 85, or 75.', 47, 38)).toBe('wrong');
  expect(verifySum(' 185.', 47, 38)).toBe('wrong');
  expect(verifySum(' The cat sat on the mat.', 47, 38)).toBe('none');
  expect(verifySum('', 47, 38)).toBe('none');
});

test('tells an answer in steps from one straight away', () => {
  expect([' 85.', ' 7 + 8 = 15, so 85.'].map(writesSteps)).toEqual([false, true]);
});
