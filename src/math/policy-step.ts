import { categorical } from '#math/categorical.ts';
import { groupAdvantage } from '#math/group-advantage.ts';
import { klPenalty } from '#math/kl-penalty.ts';
import type { Random } from '#math/random.ts';
import { reinforceGradient } from '#math/reinforce.ts';
import { softmax } from '#math/softmax.ts';

export interface PolicyStepOptions {
  /** Answers tried per step, compared with one another. */
  groupSize: number;
  learningRate: number;
  /** β, the price of one nat of distance from the reference. Default 0: no leash. */
  beta?: number;
  /** See groupAdvantage. Default true. */
  divideByStd?: boolean;
  /** Without it every reward counts as it is, as in plain REINFORCE. Default true. */
  compareWithGroup?: boolean;
}

/** One turn of the loop, every stage of it. */
export interface PolicyStep {
  /** What the policy was when it tried. (actionCount) */
  probs: Float64Array;
  actions: Uint32Array; // (groupSize)
  rewards: Float64Array; // (groupSize)
  advantages: Float64Array; // (groupSize)
  /** KL(π ‖ π_ref) before the update, in nats. */
  kl: number;
  /** The direction climbed. (actionCount) */
  gradScores: Float64Array;
  /** The updated scores. (actionCount) */
  scores: Float64Array;
}

/**
 * One step of reinforcement learning for a softmax policy: try a group of answers, have each one
 * graded, and raise the scores of those that did better than the group.
 *
 *     aᵢ drawn from π,   rᵢ = grade(aᵢ),   Aᵢ = groupAdvantage(r)ᵢ
 *     gradient = 1/n Σᵢ Aᵢ ∇ ln π(aᵢ) − β ∇ KL(π ‖ π_ref)
 *     scores ← scores + learningRate · gradient
 *
 * This is GRPO with one update per group. The answers then come from the very policy that is
 * updated, every ratio π / π_old is 1, and PPO's clipping has nothing to do.
 *
 * The same random state gives the same step. Shapes: scores, refScores (actionCount).
 * Throws RangeError when groupSize is not a whole number ≥ 1.
 */
export function policyStep(
  scores: ArrayLike<number>,
  refScores: ArrayLike<number>,
  grade: (action: number) => number,
  random: Random,
  {
    groupSize,
    learningRate,
    beta = 0,
    divideByStd = true,
    compareWithGroup = true,
  }: PolicyStepOptions,
): PolicyStep {
  if (!Number.isInteger(groupSize) || groupSize < 1) {
    throw new RangeError(`groupSize must be a whole number ≥ 1, got ${groupSize}`);
  }
  const probs = softmax(scores);
  const actions = new Uint32Array(groupSize).map(() => categorical(probs, random));
  const rewards = Float64Array.from(actions).map((action) => grade(action));
  const advantages = compareWithGroup ? groupAdvantage(rewards, { divideByStd }) : rewards;
  const penalty = klPenalty(scores, refScores);
  const gradScores = reinforceGradient(probs, actions, advantages).map(
    (slope, k) => slope - beta * penalty.gradScores[k],
  );
  return {
    probs,
    actions,
    rewards,
    advantages,
    kl: penalty.nats,
    gradScores,
    scores: Float64Array.from(scores).map((score, k) => score + learningRate * gradScores[k]),
  };
}
