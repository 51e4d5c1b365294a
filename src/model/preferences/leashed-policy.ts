import { klOptimalPolicy } from '#math/kl-optimal-policy.ts';

/**
 * The best policy against a reward with a KL penalty β ≥ 0: `klOptimalPolicy`, and at β = 0 its
 * limit, which shares everything among the best-rewarded actions, however rare in the reference.
 *
 * Shapes: refScores (actions), rewards (actions) → probabilities (actions)
 */
export function leashedPolicy(
  refScores: ArrayLike<number>,
  rewards: ArrayLike<number>,
  beta: number,
): Float64Array {
  if (beta > 0) return klOptimalPolicy(refScores, rewards, beta);
  const best = Math.max(...Array.from(rewards));
  const winners = Array.from(rewards, (reward) => Number(reward === best));
  const count = winners.reduce((sum, winner) => sum + winner, 0);
  return Float64Array.from(winners, (winner) => winner / count);
}
