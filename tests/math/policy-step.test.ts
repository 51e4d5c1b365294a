import { describe, expect, test } from 'vitest';
import { klOptimalPolicy } from '#math/kl-optimal-policy.ts';
import { klPenalty } from '#math/kl-penalty.ts';
import { policyStep } from '#math/policy-step.ts';
import { Random } from '#math/random.ts';
import { expectedRewardGradient } from '#math/reinforce.ts';
import { softmax } from '#math/softmax.ts';
import { expectAllClose } from '../support/close.ts';

const REWARDS = [0, 0, 1, 1]; // four programs, of which the last two pass
const grade = (action: number) => REWARDS[action];
const start = [1, 0.5, 0, -0.5];

describe('policyStep', () => {
  test('shows every stage of the loop', () => {
    const options = { groupSize: 8, learningRate: 0.5 };
    const step = policyStep(start, start, grade, new Random(1), options);
    expect(step.probs).toEqual(softmax(start));
    expect(step.actions).toHaveLength(8);
    expect([...step.rewards]).toEqual([...step.actions].map(grade));
    expect(step.kl).toBe(0);
    expectAllClose(
      step.scores,
      start.map((score, a) => score + 0.5 * step.gradScores[a]),
      1e-15,
    );
  });

  test('gives the same step for the same seed and another for another', () => {
    const options = { groupSize: 16, learningRate: 1 };
    const run = (seed: number) => policyStep(start, start, grade, new Random(seed), options);
    expect(run(3)).toEqual(run(3));
    expect(run(3).actions).not.toEqual(run(4).actions);
  });

  test('climbs the expected reward on average: (n − 1)/n of its slope in groups of n', () => {
    const random = new Random(5);
    const options = { groupSize: 4, learningRate: 1, divideByStd: false };
    const exact = expectedRewardGradient(softmax(start), REWARDS);
    const average = new Float64Array(4);
    const trials = 20_000;
    for (let trial = 0; trial < trials; trial++) {
      const { gradScores } = policyStep(start, start, grade, random, options);
      gradScores.forEach((slope, a) => (average[a] += slope / trials));
    }
    exact.forEach((slope, a) => expect(Math.abs(average[a] - 0.75 * slope)).toBeLessThan(0.005));
  });

  test('turns a policy that rarely passes into one that nearly always does', () => {
    const random = new Random(7);
    let scores: Float64Array = Float64Array.from([3, 3, 0, 0]);
    for (let step = 0; step < 100; step++) {
      const options = { groupSize: 16, learningRate: 0.5 };
      ({ scores } = policyStep(scores, scores, grade, random, options));
    }
    const [, , third, fourth] = softmax(scores);
    expect(third + fourth).toBeGreaterThan(0.98);
  });

  test('learns nothing when every answer gets the same reward', () => {
    const options = { groupSize: 8, learningRate: 1 };
    const { scores } = policyStep(start, start, () => 1, new Random(1), options);
    expect([...scores]).toEqual(start);
  });

  test('without the comparison, equal rewards still push whatever was tried', () => {
    const options = { groupSize: 8, learningRate: 1, compareWithGroup: false };
    const lucky = policyStep(start, start, () => 1, new Random(1), options);
    expect([...lucky.advantages]).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    expect(lucky.scores).not.toEqual(Float64Array.from(start));
    const unlucky = policyStep(start, start, () => 0, new Random(1), options);
    expect([...unlucky.scores]).toEqual(start);
  });

  test('falls back towards the reference when only the KL penalty speaks', () => {
    const reference = [0, 0, 0, 0];
    const options = { groupSize: 8, learningRate: 1, beta: 0.5 };
    const step = policyStep(start, reference, () => 1, new Random(1), options);
    expect(step.kl).toBe(klPenalty(start, reference).nats);
    expect(klPenalty(step.scores, reference).nats).toBeLessThan(step.kl);
  });

  test('settles at the closed-form optimum of reward less KL', () => {
    const random = new Random(11);
    const [groupSize, beta] = [400, 0.5];
    let scores: Float64Array = Float64Array.from(start);
    for (let step = 0; step < 200; step++) {
      const options = { groupSize, learningRate: 1, beta, divideByStd: false };
      ({ scores } = policyStep(scores, start, grade, random, options));
    }
    const optimal = klOptimalPolicy(start, REWARDS, beta);
    softmax(scores).forEach((p, a) => expect(Math.abs(p - optimal[a])).toBeLessThan(0.03));
  });

  test.each([0, 1.5, NaN])('rejects a group of %s', (groupSize) => {
    const options = { groupSize, learningRate: 1 };
    expect(() => policyStep(start, start, grade, new Random(1), options)).toThrow(RangeError);
  });
});
