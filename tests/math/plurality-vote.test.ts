import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../golden/probability.json';
import { countsChance, holdVote, pluralityChance } from '#math/plurality-vote.ts';
import { Random } from '#math/random.ts';
import { RUNS } from '../support/arbitrary-scores.ts';
import { expectAllClose } from '../support/close.ts';

const { small, majority, counts } = golden.plurality;

describe('pluralityChance', () => {
  test.each(small)('counts every way in which $n draws can fall, p = $p, q = $q', (vote) => {
    expectAllClose([pluralityChance(vote.n, vote.p, vote.q)], [vote.chance]);
  });

  test.each(majority)('is scipy’s majority of $n for two answers, p = $p', ({ n, p, chance }) => {
    expectAllClose([pluralityChance(n, p, 1 - p)], [chance]);
  });

  test('is p for one draw, and never leaves 0 to 1', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 40 }), (p, part, n) => {
        const q = (1 - p) * part;
        expect(pluralityChance(1, p, q)).toBeCloseTo(p, 12);
        expect(pluralityChance(n, p, q)).toBeGreaterThanOrEqual(0);
        expect(pluralityChance(n, p, q)).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  test('goes to 1 where the answer is likelier than its rival, to 0 where it is less likely', () => {
    expect(pluralityChance(200, 0.3, 0.15)).toBeGreaterThan(0.99);
    expect(pluralityChance(200, 0.3, 0.45)).toBeLessThan(0.01);
  });

  test.each([
    [0, 0.5, 0.5],
    [1.5, 0.5, 0.5],
    [3, -0.1, 0.5],
    [3, 0.6, 0.5],
    [3, NaN, 0],
  ])('rejects n = %s, p = %s, q = %s', (n, p, q) => {
    expect(() => pluralityChance(n, p, q)).toThrow(RangeError);
  });
});

test.each(counts)('countsChance matches scipy.stats.multinomial for $counts', (vote) => {
  const [answer, rival, single] = vote.counts;
  expectAllClose([countsChance({ answer, rival, single }, vote.p, vote.q)], [vote.chance]);
});

test.each([
  [{ answer: -1, rival: 2, single: 0 }, 0.3, 0.3],
  [{ answer: 1.5, rival: 0, single: 0 }, 0.3, 0.3],
  [{ answer: 1, rival: 0, single: NaN }, 0.3, 0.3],
  [{ answer: 1, rival: 0, single: 0 }, 0.6, 0.5],
])('countsChance rejects %j with p = %s, q = %s', (vote, p, q) => {
  expect(() => countsChance(vote, p, q)).toThrow(RangeError);
});

describe('holdVote', () => {
  const held = (n: number, p: number, q: number, votes: number) => {
    const random = new Random(7);
    return Array.from({ length: votes }, () => holdVote(n, p, q, random));
  };

  test('is won as often as pluralityChance says, ties included', () => {
    for (const [n, p, q] of [
      [4, 0.4, 0.4],
      [6, 0.25, 0.1],
      [15, 0.4, 0.3],
    ]) {
      const won = held(n, p, q, 5_000).filter((vote) => vote.won).length;
      const chance = pluralityChance(n, p, q);
      const spread = Math.sqrt(5_000 * chance * (1 - chance));
      expect(Math.abs(won - 5_000 * chance)).toBeLessThan(4 * spread);
    }
  });

  test('holds as many draws as it was asked for, and is never won by an answer not drawn', () => {
    for (const { counts, won } of held(9, 0.1, 0.2, 500)) {
      expect(counts.answer + counts.rival + counts.single).toBe(9);
      if (counts.answer === 0 || counts.answer < counts.rival) expect(won).toBe(false);
    }
  });
});
