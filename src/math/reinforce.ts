import { softmaxBackward } from '#math/softmax.ts';

/**
 * REINFORCE: estimates, from actions that were tried, which way to move the scores of a softmax
 * policy π so that the expected reward grows.
 *
 *     gradient ≈ 1/n Σᵢ (rᵢ − baseline) · ∇ ln π(aᵢ)     with ∂ ln π(a) / ∂zₖ = [k = a] − πₖ
 *
 * A reward equal to the baseline moves nothing: without one, a reward of 0 teaches nothing at all.
 * Any baseline that does not depend on the action leaves the average of the estimate unchanged and
 * alters only its scatter.
 *
 * Shapes: probs (actionCount), actions (n), rewards (n) → (actionCount), a gradient to climb.
 * Throws RangeError without actions, without one reward per action, or for an unknown action.
 * Source: Williams, Simple Statistical Gradient-Following Algorithms, 1992.
 */
export function reinforceGradient(
  probs: ArrayLike<number>,
  actions: ArrayLike<number>,
  rewards: ArrayLike<number>,
  baseline = 0,
): Float64Array {
  const count = actions.length;
  if (count === 0 || rewards.length !== count) {
    throw new RangeError(
      `expected at least one action and a reward for each, got ${count} actions, ${rewards.length} rewards`,
    );
  }
  const gradScores = new Float64Array(probs.length);
  let total = 0; // Σᵢ (rᵢ − baseline) / n
  for (let i = 0; i < count; i++) {
    if (!(actions[i] in gradScores)) {
      throw new RangeError(`expected actions from 0 to ${probs.length - 1}, got ${actions[i]}`);
    }
    const share = (rewards[i] - baseline) / count;
    gradScores[actions[i]] += share;
    total += share;
  }
  for (let k = 0; k < gradScores.length; k++) gradScores[k] -= total * probs[k];
  return gradScores;
}

/**
 * The exact gradient that REINFORCE estimates, when the mean reward of every action is known.
 *
 *     ∂E[r] / ∂zₖ = πₖ (rₖ − E[r])     with E[r] = Σⱼ πⱼ rⱼ
 *
 * Shapes: probs (actionCount), actionRewards (actionCount) → (actionCount)
 */
export function expectedRewardGradient(
  probs: ArrayLike<number>,
  actionRewards: ArrayLike<number>,
): Float64Array {
  return softmaxBackward(probs, actionRewards); // E[r] is linear in π with slopes r
}
