import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../golden/recovery.json';
import { chanceWithRecovery, firstTryNeeded, newTries, type Recovery } from '#math/recovery.ts';
import { RUNS } from '../support/arbitrary-scores.ts';
import { expectAllClose } from '../support/close.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const recoveries = fc.record({
  notices: share,
  retries: fc.integer({ min: 0, max: 5 }),
  repeats: share,
});

test('a step ends right as often as all ways in which its tries can fall, in exact fractions', () => {
  const { cases } = golden;
  expectAllClose(
    cases.map(({ p, recovery }) => chanceWithRecovery(p, recovery)),
    cases.map(({ right }) => right),
  );
  expectAllClose(
    cases.map(({ p, recovery }) => newTries(p, recovery)),
    cases.map((one) => one.newTries),
  );
});

test.each(golden.simulated)('numpy’s simulated tries agree, p = $p, $recovery', (run) => {
  const chance = chanceWithRecovery(run.p, run.recovery);
  const error = Math.sqrt((chance * (1 - chance)) / run.runs);
  expect(Math.abs(run.right - chance)).toBeLessThan(4 * error);
  // A number from 0 to r with mean m varies by m (r − m) at most.
  const mean = newTries(run.p, run.recovery);
  const spread = Math.sqrt((mean * (run.recovery.retries - mean)) / run.runs);
  expect(Math.abs(run.newTries - mean)).toBeLessThan(4 * spread);
});

/** Goes through every string of wrong and noticed tries: the tree itself, not its sum. */
function everyFall(p: number, { notices, retries, repeats }: Recovery) {
  const total = { right: 0, tries: 0 };
  const go = (weight: number, left: number, chance: number) => {
    total.tries += weight;
    total.right += weight * chance;
    const noticed = weight * (1 - chance) * notices;
    if (left === 0) return;
    go(noticed * repeats, left - 1, 0);
    go(noticed * (1 - repeats), left - 1, p);
  };
  go(1, retries, p);
  return total;
}

test('agrees with every path of any recovery', () => {
  fc.assert(
    fc.property(share, recoveries, (p, recovery) => {
      const { right, tries } = everyFall(p, recovery);
      expect(chanceWithRecovery(p, recovery)).toBeCloseTo(right, 12);
      expect(1 + newTries(p, recovery)).toBeCloseTo(tries, 12);
    }),
    RUNS,
  );
});

test('where every mistake is noticed and none repeated, only a row of wrong tries is wrong', () => {
  for (const p of [0.5, 0.9])
    for (const retries of [0, 1, 5])
      expect(chanceWithRecovery(p, { notices: 1, retries, repeats: 0 })).toBeCloseTo(
        1 - (1 - p) ** (retries + 1),
        14,
      );
});

test('where every new try repeats the mistake, tries are spent and nothing is won', () => {
  const recovery = { notices: 1, retries: 5, repeats: 1 };
  expect(chanceWithRecovery(0.95, recovery)).toBe(0.95);
  expect(newTries(0.95, recovery)).toBeCloseTo(5 * 0.05, 14);
});

describe('firstTryNeeded', () => {
  test('undoes chanceWithRecovery, and never asks for more than without a recovery', () => {
    fc.assert(
      fc.property(share, recoveries, (right, recovery) => {
        const p = firstTryNeeded(right, recovery);
        expect(p).toBeLessThanOrEqual(right);
        expect(chanceWithRecovery(p, recovery)).toBeCloseTo(right, 12);
      }),
      RUNS,
    );
  });

  test('is the closed form where every mistake is noticed and none repeated', () => {
    const recovery = { notices: 1, retries: 2, repeats: 0 };
    expect(firstTryNeeded(0.99, recovery)).toBeCloseTo(1 - 0.01 ** (1 / 3), 12);
  });
});

test.each([
  [1.1, { notices: 0.5, retries: 1, repeats: 0 }],
  [NaN, { notices: 0.5, retries: 1, repeats: 0 }],
  [0.5, { notices: -0.1, retries: 1, repeats: 0 }],
  [0.5, { notices: 0.5, retries: 1.5, repeats: 0 }],
  [0.5, { notices: 0.5, retries: -1, repeats: 0 }],
  [0.5, { notices: 0.5, retries: 1, repeats: NaN }],
])('rejects p = %s with %j', (p, recovery) => {
  for (const operation of [chanceWithRecovery, newTries, firstTryNeeded])
    expect(() => operation(p, recovery)).toThrow(RangeError);
});
