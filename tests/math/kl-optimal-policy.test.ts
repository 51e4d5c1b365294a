import { describe, expect, test } from 'vitest';
import { dpo } from '#math/dpo.ts';
import { klOptimalPolicy } from '#math/kl-optimal-policy.ts';
import { klPenalty } from '#math/kl-penalty.ts';
import { expectedRewardGradient } from '#math/reinforce.ts';
import { softmax } from '#math/softmax.ts';
import golden from '../golden/feedback.json';
import { expectAllClose } from '../support/close.ts';

const { refScores, rewards, beta, probs } = golden.klOptimalPolicy;

describe('klOptimalPolicy', () => {
  const optimal = klOptimalPolicy(refScores, rewards, beta);
  const logOptimal = optimal.map(Math.log);

  test('agrees with numpy', () => {
    expectAllClose(optimal, probs);
  });

  test('leaves no slope to climb in E[r] − β · KL', () => {
    const gain = expectedRewardGradient(optimal, rewards);
    const { gradScores } = klPenalty(logOptimal, refScores);
    gain.forEach((slope, a) => expect(slope - beta * gradScores[a]).toBeCloseTo(0, 14));
  });

  test('makes the implicit reward of DPO the true one', () => {
    const { margin } = dpo(
      { preferred: logOptimal[0], rejected: logOptimal[3] },
      { preferred: refScores[0], rejected: refScores[3] },
      beta,
    );
    expect(margin).toBeCloseTo(rewards[0] - rewards[3], 12);
  });

  test('stays at the reference for a large β and takes the best for a small one', () => {
    expectAllClose(klOptimalPolicy(refScores, rewards, 1e12), softmax(refScores), 1e-10);
    const best = rewards.indexOf(Math.max(...rewards));
    expect(klOptimalPolicy(refScores, rewards, 1e-6)[best]).toBe(1);
  });

  test('never revives what the reference rules out', () => {
    expect([...klOptimalPolicy([0, -Infinity], [0, 1e9], 0.1)]).toEqual([1, 0]);
  });

  test('rejects β = 0 and a missing reward', () => {
    expect(() => klOptimalPolicy([0, 0], [0, 1], 0)).toThrow('beta');
    expect(() => klOptimalPolicy([0, 0], [0], 1)).toThrow('one reward per action');
  });
});
