import { describe, expect, test } from 'vitest';
import { pointsOf, selectAnswers, worthwhileConfidence } from '#math/selective-answers.ts';

const CONFIDENCES = [0.9, 0.2, 0.6, 0.6];
const RIGHT = [true, false, true, false];

describe('selectAnswers', () => {
  test('gives every answer at a threshold of 0', () => {
    expect(selectAnswers(CONFIDENCES, RIGHT, 0)).toEqual({
      threshold: 0,
      answered: 4,
      right: 2,
      wrong: 2,
      accuracy: 0.5,
    });
  });

  test('gives an answer that is exactly as sure as the threshold', () => {
    expect(selectAnswers(CONFIDENCES, RIGHT, 0.6)).toMatchObject({
      answered: 3,
      right: 2,
      wrong: 1,
    });
  });

  test('gives fewer answers at every higher threshold, in the end none, of which no share is right', () => {
    const answered = [0, 0.3, 0.7, 0.95].map((t) => selectAnswers(CONFIDENCES, RIGHT, t).answered);
    expect(answered).toEqual([4, 3, 1, 0]);
    expect(selectAnswers(CONFIDENCES, RIGHT, 0.95).accuracy).toBeNaN();
  });

  test('refuses answers without a verdict', () => {
    expect(() => selectAnswers([0.5], [], 0)).toThrow(RangeError);
  });
});

describe('points', () => {
  test('a wrong answer that costs nothing never lowers them', () => {
    const all = pointsOf(selectAnswers(CONFIDENCES, RIGHT, 0), 0);
    for (const t of [0.3, 0.7, 0.95])
      expect(pointsOf(selectAnswers(CONFIDENCES, RIGHT, t), 0)).toBeLessThanOrEqual(all);
  });

  test('an answer of the worthwhile confidence earns nothing in the mean', () => {
    for (const cost of [0, 0.5, 1, 3]) {
      const p = worthwhileConfidence(cost);
      expect(p - (1 - p) * cost).toBeCloseTo(0, 14);
    }
    expect(worthwhileConfidence(1)).toBe(0.5);
    expect(worthwhileConfidence(3)).toBe(0.75);
  });
});
