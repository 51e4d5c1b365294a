import { softmax } from '#math/softmax.ts';

/**
 * The policy that makes E[r] − β · KL(π ‖ π_ref) as large as it can be, in closed form:
 *
 *     π(a) ∝ π_ref(a) · exp(r(a) / β)
 *
 * A large β keeps it at the reference, a small one sends it to the best-rewarded action. What the
 * reference rules out (a score of −Infinity) stays ruled out, however well rewarded.
 *
 * Shapes: refScores (actionCount), rewards (actionCount) → probabilities (actionCount)
 * Throws RangeError when β is not above 0 or the lengths differ.
 * Source: Rafailov et al., Direct Preference Optimization, 2023, equation 4.
 */
export function klOptimalPolicy(
  refScores: ArrayLike<number>,
  rewards: ArrayLike<number>,
  beta: number,
): Float64Array {
  if (!(beta > 0)) throw new RangeError(`beta must be > 0, got ${beta}`);
  if (refScores.length !== rewards.length) {
    throw new RangeError(
      `expected one reward per action, got ${refScores.length} actions, ${rewards.length} rewards`,
    );
  }
  return softmax(Float64Array.from(refScores, (score, a) => score + rewards[a] / beta));
}
