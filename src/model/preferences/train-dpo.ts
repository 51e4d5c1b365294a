import { dpoSoftmaxPolicy, type PairOf } from '#math/dpo.ts';
import { dot } from '#math/dot.ts';

export interface DpoTurn {
  /** Mean DPO loss over the pairs, in nats, the penalty on the weights not counted. */
  loss: number;
  /** β · ln(π / π_ref) of every answer, up to a constant: the reward that DPO never writes down. (answers) */
  rewards: Float64Array;
}

interface DpoOptions {
  beta: number;
  turns: number;
  learningRate: number;
  /** Pull of the weights towards 0, as in fitRewardModel. */
  l2: number;
}

/**
 * Trains a softmax policy on judged pairs by DPO, without a reward model.
 *
 * The policy's scores are ref + F · w / β, where F holds features of the answers: the identity lets
 * every answer have a score of its own. Steps are taken in w, the weights of the implied reward
 * F · w, so that β sets how far the policy moves for a reward, and not how fast it learns.
 *
 *     ∂L/∂w = Fᵀ · ∂L/∂scores / β + l2 · w
 *
 * Shapes: refScores (answers), features (answers, d) → `turns` states, the first one untrained.
 * Throws RangeError as `dpoSoftmaxPolicy` does.
 */
export function trainDpo(
  refScores: ArrayLike<number>,
  features: readonly ArrayLike<number>[],
  pairs: readonly PairOf<number>[],
  { beta, turns, learningRate, l2 }: DpoOptions,
): DpoTurn[] {
  const weights = new Float64Array(features[0].length);
  return Array.from({ length: turns }, () => {
    const rewards = Float64Array.from(features.map((row) => dot(row, weights)));
    const scores = rewards.map((reward, i) => refScores[i] + reward / beta);
    const { loss, gradScores } = dpoSoftmaxPolicy(scores, refScores, pairs, beta);
    const slopes = weights.map((w, j) =>
      features.reduce((sum, row, i) => sum + (row[j] * gradScores[i]) / beta, l2 * w),
    );
    slopes.forEach((slope, j) => (weights[j] -= learningRate * slope));
    return { loss, rewards };
  });
}
