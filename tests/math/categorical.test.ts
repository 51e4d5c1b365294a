import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../golden/sampling.json';
import { categorical, inverseCdf } from '#math/categorical.ts';
import { Random } from '#math/random.ts';
import { softmax } from '#math/softmax.ts';
import { RUNS, arbitraryScores } from '../support/arbitrary-scores.ts';

const LARGEST_BELOW_ONE = 1 - 2 ** -53;

describe('inverseCdf', () => {
  test('matches numpy.searchsorted on the cumulative sum', () => {
    const { probs, points, chosen } = golden.draws;
    expect(points.map((u) => inverseCdf(probs, u))).toEqual(chosen);
  });

  test('gives each index the stretch from the sum before it up to its own', () => {
    const probs = [0.5, 0.25, 0.25];
    expect([0, 0.49, 0.5, 0.74, 0.75, 0.99].map((u) => inverseCdf(probs, u))).toEqual([
      0, 0, 1, 1, 2, 2,
    ]);
  });

  test('never chooses an entry of 0, not even at the ends', () => {
    expect(inverseCdf([0, 1, 0], 0)).toBe(1);
    expect(inverseCdf([0, 1, 0], LARGEST_BELOW_ONE)).toBe(1);
    const u = fc.oneof(
      fc.constantFrom(0, LARGEST_BELOW_ONE),
      fc.double({ min: 0, max: LARGEST_BELOW_ONE, noNaN: true }),
    );
    fc.assert(
      fc.property(arbitraryScores(), u, (scores, point) => {
        const probs = softmax(scores);
        expect(probs[inverseCdf(probs, point)]).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  test('does not ask for a sum of 1', () => {
    expect(inverseCdf([2, 6], 0.24)).toBe(0);
    expect(inverseCdf([2, 6], 0.26)).toBe(1);
    expect(inverseCdf([1e-300, 1e-300], 0.75)).toBe(1);
  });

  test.each([
    ['an empty row', []],
    ['zeros only', [0, 0]],
    ['a negative entry', [0.5, -0.5, 1]],
    ['NaN', [0.5, NaN]],
    ['Infinity', [1, Infinity]],
  ])('rejects %s', (_, probs) => {
    expect(() => inverseCdf(probs, 0.5)).toThrow(RangeError);
  });

  test.each([-0.1, 1, NaN])('rejects the point %s', (u) => {
    expect(() => inverseCdf([1], u)).toThrow(RangeError);
  });
});

describe('categorical', () => {
  test('draws each index as often as its probability says', () => {
    const probs = [0.52, 0.22, 0, 0.13, 0.08, 0.03, 0.02];
    const random = new Random(5);
    const counts = new Float64Array(probs.length);
    const draws = 100_000;
    for (let i = 0; i < draws; i++) counts[categorical(probs, random)]++;
    expect(counts[2]).toBe(0);
    const chiSquare = probs
      .map((p, i) => (p === 0 ? 0 : (counts[i] - draws * p) ** 2 / (draws * p)))
      .reduce((sum, term) => sum + term, 0);
    expect(chiSquare).toBeLessThan(20.5); // 0.1 % point for 5 degrees of freedom
  });

  test('takes one number from the generator, and the same seed draws the same', () => {
    const random = new Random(9);
    const drawn = categorical([0.2, 0.3, 0.5], random);
    const copy = new Random(9);
    expect(drawn).toBe(inverseCdf([0.2, 0.3, 0.5], copy.next()));
    expect(random.state()).toEqual(copy.state());
  });
});
