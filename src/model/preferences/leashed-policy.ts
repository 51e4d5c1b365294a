import { klOptimalPolicy } from '#math/kl-optimal-policy.ts';
import { softmax } from '#math/softmax.ts';

/**
 * The best policy against a reward with a KL penalty β ≥ 0: `klOptimalPolicy`, and at β = 0 its
 * limit, which gives everything to the best-rewarded action, however rare in the reference. Where
 * several are best, they keep their proportions in the reference.
 *
 * Shapes: refScores (actions), rewards (actions) → probabilities (actions)
 */
export function leashedPolicy(
  refScores: readonly number[],
  rewards: ArrayLike<number>,
  beta: number,
): Float64Array {
  if (beta > 0) return klOptimalPolicy(refScores, rewards, beta);
  const best = Math.max(...Array.from(rewards));
  return softmax(refScores.map((score, a) => (rewards[a] === best ? score : -Infinity)));
}
