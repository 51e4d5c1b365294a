import { describe, expect, test } from 'vitest';
import { klDivergence } from '#math/kl-divergence.ts';
import { softmax } from '#math/softmax.ts';
import { fittedTaste, PULL } from '#model/preferences/fitted-taste.ts';
import { leashedPolicy } from '#model/preferences/leashed-policy.ts';
import { MADE_UP_VOTES } from '#model/preferences/made-up-votes.ts';
import { FITTED_PAIRS, PAIRS, REFERENCE_SCORES, REPLIES } from '#model/preferences/replies.ts';
import { standardise } from '#model/preferences/standardise.ts';
import { textFeatures } from '#model/preferences/text-features.ts';
import { trainDpo } from '#model/preferences/train-dpo.ts';
import { judgedPairs, winShare } from '#model/preferences/votes.ts';
import { expectAllClose } from '../../support/close.ts';
import { expectNear } from '../../support/near.ts';

describe('textFeatures', () => {
  test.each([
    ['Please water it!! Perhaps twice a week, in 2 or 3 sips.', [12, 2, 1, 0, 2, 1]],
    ['What a lovely, GREAT pot. Thank you.', [7, 0, 1, 2, 0, 0]],
    ['Don’t over-water', [2, 0, 0, 0, 0, 0]],
    ['', [0, 0, 0, 0, 0, 0]],
    ['שלום ٣', [2, 0, 0, 0, 1, 0]],
  ])('counts in %j', (text, counts) => {
    expect([...textFeatures(text)]).toEqual(counts);
  });
});

describe('standardise', () => {
  test('gives the base mean 0 and spread 1, and puts others on the same scale', () => {
    const base = [
      [1, 5],
      [3, 5],
    ];
    expect(standardise([...base, [8, 7]], base).map((row) => [...row])).toEqual([
      [-1, 0],
      [1, 0],
      [6, 2],
    ]);
  });

  test('refuses an empty base', () => {
    expect(() => standardise([[1]], [])).toThrow(RangeError);
  });
});

describe('replies', () => {
  test('are all different', () => {
    expect(new Set(REPLIES).size).toBe(REPLIES.length);
  });

  test('pair up in order, with one choice made up for each', () => {
    PAIRS.forEach(([first, second], k) => {
      expect([REPLIES[2 * k], REPLIES[2 * k + 1]]).toEqual([first, second]);
    });
    expect(MADE_UP_VOTES).toHaveLength(PAIRS.length);
  });

  test('that go to extremes stand only in pairs the reward model never sees', () => {
    const rare = REFERENCE_SCORES.flatMap((score, i) => (score < 0 ? [Math.floor(i / 2)] : []));
    expect(rare).toEqual(PAIRS.map((_, k) => k).slice(FITTED_PAIRS));
  });
});

test('judged pairs name the chosen reply first and leave out what nobody judged', () => {
  expect(judgedPairs([1, 0, 2], 0, 3)).toEqual([
    { preferred: 0, rejected: 1 },
    { preferred: 5, rejected: 4 },
  ]);
  expect(judgedPairs([1, 0, 2], 2, 3)).toHaveLength(1);
});

test('the share of wins counts a choice as 1, a rejection as 0 and the unjudged as a half', () => {
  expect(winShare([0.5, 0.3, 0.2], [{ preferred: 0, rejected: 1 }])).toBeCloseTo(0.6, 12);
});

describe('leashedPolicy', () => {
  const ref = [0, 0, -8];
  const rewards = [1, 2, 5];

  test('without a penalty gives everything to the best reward, however rare', () => {
    expect([...leashedPolicy(ref, rewards, 0)]).toEqual([0, 0, 1]);
    expect([...leashedPolicy(ref, [1, 1, 0], 0)]).toEqual([0.5, 0.5, 0]);
  });

  test.each([
    ['one best reward', rewards],
    ['two best rewards, one of them rare', [1, 2, 2]],
    ['rewards that are all the same', [0, 0, 0]],
  ])('comes to that limit as the penalty goes to 0, with %s', (_, rewarded) => {
    expectNear(leashedPolicy(ref, rewarded, 0), leashedPolicy(ref, rewarded, 0.01), 1e-12);
  });

  test('stays at the reference under a large penalty', () => {
    expect(klDivergence(leashedPolicy(ref, rewards, 1e6), softmax(ref))).toBeLessThan(1e-9);
  });
});

describe('fittedTaste', () => {
  test('pays a liking for numbers that runs through the choices', () => {
    const { weights } = fittedTaste(MADE_UP_VOTES);
    expect(weights[4]).toBeGreaterThan(0.5); // numbers
    expect(weights[5]).toBeLessThan(-0.5); // hedges
  });

  test('rewards nothing while no choice is made', () => {
    const taste = fittedTaste(MADE_UP_VOTES.map(() => 0));
    expect([...taste.weights, ...taste.rewards].every((value) => value === 0)).toBe(true);
  });

  test('takes in a reply of the reader’s own', () => {
    const { replies, rewards, refScores } = fittedTaste(MADE_UP_VOTES, '1 2 3 4 5 6 7 8 9');
    expect(replies).toHaveLength(REPLIES.length + 1);
    expect(refScores).toHaveLength(replies.length);
    expect(rewards[REPLIES.length]).toBe(Math.max(...rewards));
  });
});

describe('trainDpo', () => {
  const taste = fittedTaste(MADE_UP_VOTES);
  const options = { beta: 1.5, turns: 400, learningRate: 0.4, l2: PULL };

  test('starts at a loss of ln 2 and ends where the reward model with its penalty ends', () => {
    const turns = trainDpo(taste.refScores, taste.features, taste.fitted, options);
    expect(turns[0].loss).toBeCloseTo(Math.LN2, 12);
    const direct = leashedPolicy(taste.refScores, turns[399].rewards, options.beta);
    const modelled = leashedPolicy(taste.refScores, taste.rewards, options.beta);
    expect(klDivergence(direct, modelled)).toBeLessThan(1e-8);
  });

  test('implies the same rewards whatever β', () => {
    const at = (beta: number) =>
      trainDpo(taste.refScores, taste.features, taste.fitted, { ...options, beta, turns: 50 })[49];
    expectAllClose(at(0.2).rewards, at(20).rewards, 1e-9);
  });

  test('learns nothing about replies in no pair where every reply has a score of its own', () => {
    const own = taste.replies.map((_, i) => taste.replies.map((_, j) => Number(i === j)));
    const turns = trainDpo(taste.refScores, own, taste.fitted, options);
    const { rewards } = turns[turns.length - 1];
    expect([...rewards.slice(2 * FITTED_PAIRS)].every((reward) => reward === 0)).toBe(true);
    for (const { preferred, rejected } of taste.fitted)
      expect(rewards[preferred]).toBeGreaterThan(rewards[rejected]);
  });
});
