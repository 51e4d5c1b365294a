import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepFront } from '#math/radix-select.ts';
import { Random } from '#math/random.ts';
import { RUNS } from '../support/arbitrary-scores.ts';

const one = () => 1;

/** The same by sorting everything: indices of the front, in ascending order. */
function frontBySorting(values: ArrayLike<number>, goal: number, weight: (v: number) => number) {
  const ranking = Array.from(values, (_, i) => i).sort((i, j) => values[j] - values[i] || i - j);
  let sum = 0;
  const front: number[] = [];
  for (const i of ranking) {
    if (front.length > 0 && sum >= goal) break;
    front.push(i);
    sum += weight(values[i]);
  }
  return front.sort((i, j) => i - j);
}

function front(values: ArrayLike<number>, goal: number, weight: (v: number) => number) {
  const zeros = new Float64Array(values.length);
  const kept = keepFront(zeros, values, goal, weight);
  return [...kept.keys()].filter((i) => kept[i] === 0);
}

describe('keepFront', () => {
  test('by count agrees with a full sort, ties, signs and zeros included', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(0, -0, 1, -1, 5e-324, -5e-324, Number.MAX_VALUE, -Number.MAX_VALUE),
    );
    const values = fc.array(value, { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 60 }), (row, count) => {
        expect(front(row, count, one)).toEqual(frontBySorting(row, count, one));
      }),
      RUNS,
    );
  });

  test('by mass agrees with a full sort', () => {
    // Multiples of 1/64 add without rounding, so both sums reach a goal at the same place.
    const masses = fc.array(
      fc.integer({ min: 0, max: 64 }).map((n) => n / 64),
      { minLength: 1, maxLength: 50 },
    );
    const goal = fc.integer({ min: 1, max: 2000 }).map((n) => n / 64);
    fc.assert(
      fc.property(masses, goal, (row, mass) => {
        const byMass = (value: number) => value;
        expect(front(row, mass, byMass)).toEqual(frontBySorting(row, mass, byMass));
      }),
      RUNS,
    );
  });

  test.each([
    ['random', (_: number, random: Random) => random.normal()],
    ['ascending', (i: number) => i],
    ['descending', (i: number) => -i],
    ['all equal', () => 3],
    ['rising then falling', (i: number) => (i < 100_000 ? i : 200_000 - i)],
    ['nearly equal', (i: number) => 1 + ((i * 7919) % 200_000) * Number.EPSILON],
  ])('agrees with a full sort on 200,000 values: %s', (_, valueAt) => {
    const random = new Random(21);
    const values = Float64Array.from({ length: 200_000 }, (_, i) => valueAt(i, random));
    for (const count of [1, 50, 150_000]) {
      expect(front(values, count, one)).toEqual(frontBySorting(values, count, one));
    }
  });

  test('keeps the lower indices of equal values', () => {
    expect(front([2, 1, 2, 1, 2, 1], 5, one)).toEqual([0, 1, 2, 3, 4]);
    expect(front([0, -0, 0], 2, one)).toEqual([0, 1]);
  });

  test('keeps everything when the weights fall short of the goal', () => {
    expect(front([0.5, 0, 0.25], 1, (value) => value)).toEqual([0, 1, 2]);
    expect(front([3, 1, 2], 10, one)).toEqual([0, 1, 2]);
  });

  test('gives back the scores themselves, and −Infinity for the rest', () => {
    expect([...keepFront([10, 20, 30], [0.2, 0.5, 0.3], 0.7, (mass) => mass)]).toEqual([
      -Infinity,
      20,
      30,
    ]);
  });
});
