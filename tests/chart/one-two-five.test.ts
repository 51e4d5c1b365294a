import { expect, it } from 'vitest';
import { nearestStep, roundNumber } from '#chart/one-two-five.ts';

it('counts 1, 2, 5, 10, 20, 50, …', () => {
  expect([0, 1, 2, 3, 4, 5, 15, 27].map(roundNumber)).toEqual([
    1, 2, 5, 10, 20, 50, 100_000, 1_000_000_000,
  ]);
});

it('finds the step of every round number', () => {
  for (let step = 0; step <= 27; step++) expect(nearestStep(roundNumber(step))).toBe(step);
});

it('finds the nearest step in proportion', () => {
  expect(nearestStep(3)).toBe(1); // 3 is 1.5 times 2, and 5 is 1.67 times 3
  expect(nearestStep(3.3)).toBe(2);
  expect(nearestStep(99_999)).toBe(15);
  expect(nearestStep(1)).toBe(0);
});
