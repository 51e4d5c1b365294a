import { describe, expect, test } from 'vitest';
import { dot } from '#math/dot.ts';
import { logSoftmax } from '#math/log-softmax.ts';
import { expectedRewardGradient, reinforceGradient } from '#math/reinforce.ts';
import { softmax } from '#math/softmax.ts';
import golden from '../golden/feedback.json';
import { expectAllClose } from '../support/close.ts';
import { expectGradient } from '../support/gradcheck.ts';

const { scores, actions, rewards, baseline, actionRewards, ...expected } = golden.reinforce;
const probs = softmax(scores);

describe('reinforceGradient', () => {
  test('agrees with torch autograd on the mean of (reward − baseline) · ln π(action)', () => {
    expectAllClose(reinforceGradient(probs, actions, rewards, baseline), expected.sampledGradient);
  });

  test('agrees with finite differences of the same mean', () => {
    const gain = (z: Float64Array) =>
      actions.reduce((sum, a, i) => sum + (rewards[i] - baseline) * logSoftmax(z)[a], 0) /
      actions.length;
    const gradient = reinforceGradient(probs, actions, rewards, baseline);
    expectGradient(gain, Float64Array.from(scores), gradient);
  });

  test.each([0, 0.7, -5])('is right on average, whatever the baseline (%s)', (anyBaseline) => {
    const average = new Float64Array(probs.length);
    actionRewards.forEach((reward, action) => {
      const one = reinforceGradient(probs, [action], [reward], anyBaseline);
      one.forEach((slope, k) => (average[k] += probs[action] * slope));
    });
    expected.exactGradient.forEach((slope, k) => expect(average[k]).toBeCloseTo(slope, 12));
  });

  test('learns nothing from rewards of 0, unless a baseline makes them a disappointment', () => {
    expect(reinforceGradient([0.5, 0.5], [0, 0], [0, 0]).every((slope) => slope === 0)).toBe(true);
    expect([...reinforceGradient([0.5, 0.5], [0, 0], [0, 0], 1)]).toEqual([-0.5, 0.5]);
  });

  test.each([
    ['no actions', [], []],
    ['an action without a reward', [0, 1], [1]],
    ['an unknown action', [2], [1]],
    ['an action that is not whole', [0.5], [1]],
  ])('rejects %s', (_, tried, graded) => {
    expect(() => reinforceGradient([0.5, 0.5], tried, graded)).toThrow(RangeError);
  });
});

describe('expectedRewardGradient', () => {
  const gradient = expectedRewardGradient(probs, actionRewards);

  test('agrees with torch autograd', () => {
    expectAllClose(gradient, expected.exactGradient);
  });

  test('agrees with finite differences', () => {
    const expectedReward = (z: Float64Array) => dot(softmax(z), actionRewards);
    expectGradient(expectedReward, Float64Array.from(scores), gradient);
  });
});
