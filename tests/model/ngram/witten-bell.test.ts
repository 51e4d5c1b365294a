import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countNgrams } from '#model/ngram/count-ngrams.ts';
import {
  contextShares,
  nextTokenDistribution,
  nextTokenProbability,
} from '#model/ngram/witten-bell.ts';
import golden from '../../golden/ngram.json';
import { expectAllClose } from '../../support/close.ts';

const table = countNgrams(golden.text, golden.order, golden.vocabularySize);
const sum = (numbers: ArrayLike<number>) => Array.from(numbers).reduce((a, b) => a + b, 0);

const models = fc.record({
  text: fc.array(fc.nat(4), { maxLength: 50 }),
  order: fc.integer({ min: 1, max: 4 }),
  context: fc.array(fc.integer({ min: -1, max: 6 }), { maxLength: 6 }),
  strength: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 100, noNaN: true })),
});

describe('nextTokenDistribution', () => {
  test.each(golden.distributions)(
    'after $context with strength $strength is what exact fractions give',
    ({ context, strength, probs }) => {
      expectAllClose(nextTokenDistribution(table, context, strength), probs);
    },
  );

  test('sums to 1 whatever the text, the context and the strength', () => {
    fc.assert(
      fc.property(models, ({ text, order, context, strength }) => {
        const probs = nextTokenDistribution(countNgrams(text, order, 7), context, strength);
        expect(Math.abs(sum(probs) - 1)).toBeLessThan(1e-12);
        expect(Math.min(...probs)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('is uniform when nothing was counted', () => {
    expect([...nextTokenDistribution(countNgrams([], 3, 4), [1, 2])]).toEqual([
      0.25, 0.25, 0.25, 0.25,
    ]);
  });

  test('without smoothing gives what never followed exactly zero', () => {
    const probs = nextTokenDistribution(countNgrams([0, 1, 0, 2], 2, 4), [0], 0);
    expect([...probs]).toEqual([0, 0.5, 0.5, 0]);
  });

  test('with any smoothing gives every token of the vocabulary something', () => {
    const probs = nextTokenDistribution(table, [0, 0], 1e-6);
    expect(Math.min(...probs)).toBeGreaterThan(0);
  });

  test('comes close to uniform under very strong smoothing', () => {
    const probs = nextTokenDistribution(table, [0, 0], 1e9);
    expectAllClose(probs, new Float64Array(9).fill(1 / 9), 1e-6);
  });

  test('uses strength 1, the published rule, unless told otherwise', () => {
    expect(nextTokenDistribution(table, [0])).toEqual(nextTokenDistribution(table, [0], 1));
  });
});

describe('nextTokenProbability', () => {
  test('is the entry of the distribution', () => {
    fc.assert(
      fc.property(models, ({ text, order, context, strength }) => {
        const counted = countNgrams(text, order, 7);
        const probs = nextTokenDistribution(counted, context, strength);
        const single = probs.map((_, token) =>
          nextTokenProbability(counted, context, token, strength),
        );
        expectAllClose(single, probs, 1e-14);
      }),
    );
  });

  test.each([-1, 9, 1.5, NaN])('rejects token %s', (token) => {
    expect(() => nextTokenProbability(table, [], token)).toThrow(RangeError);
  });
});

describe('contextShares', () => {
  test('go from the longest context to none and, with the floor, sum to 1', () => {
    const { shares, floor } = contextShares(table, [1, 0, 0], 1);
    expect(shares.map(({ length }) => length)).toEqual([2, 1, 0]);
    expect(sum(shares.map(({ share }) => share)) + floor).toBeCloseTo(1, 14);
  });

  test('trust a context in proportion to how often and against how variously it was followed', () => {
    // After 0 came 1 three times and 2 once: N = 4, D = 2, so its share is 4 / (4 + 2).
    const { shares } = contextShares(countNgrams([0, 1, 0, 1, 0, 1, 0, 2], 2, 3), [0], 1);
    expect(shares[0]).toMatchObject({ length: 1, total: 4, different: 2, share: 4 / 6 });
  });

  test('pass everything on where a context never occurred', () => {
    const { shares } = contextShares(table, [8], 0);
    expect(shares.map(({ share }) => share)).toEqual([0, 1]);
  });

  test.each([-1, NaN, Infinity])('reject strength %s', (strength) => {
    expect(() => contextShares(table, [], strength)).toThrow(RangeError);
  });
});
