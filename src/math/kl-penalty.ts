import { klDivergence, klDivergenceBackwardFirst } from '#math/kl-divergence.ts';
import { softmax } from '#math/softmax.ts';

/**
 * The KL penalty of reinforcement learning: how far a softmax policy has moved from its reference,
 * in nats, and the slope of that with respect to the policy's scores.
 *
 *     KL(π ‖ π_ref) = Σₖ πₖ ln(πₖ / π_refₖ)
 *
 * Subtracted from the reward, it holds the policy near the model that training started from.
 * Infinity is not returned: throws RangeError when the policy allows what the reference rules out.
 *
 * Shapes: scores (actionCount), refScores (actionCount) → gradScores (actionCount)
 * Source: Ziegler et al., Fine-Tuning Language Models from Human Preferences, 2019.
 */
export function klPenalty(
  scores: ArrayLike<number>,
  refScores: ArrayLike<number>,
): { nats: number; gradScores: Float64Array } {
  const probs = softmax(scores);
  const refProbs = softmax(refScores);
  return {
    nats: klDivergence(probs, refProbs),
    gradScores: klDivergenceBackwardFirst(probs, refProbs),
  };
}

/**
 * Estimates the same KL from one action drawn from π, when the sum over all is out of reach.
 *
 *     k3 = exp(δ) − δ − 1     with δ = ln π_ref(a) − ln π(a)
 *
 * Its average over actions drawn from π is the exact KL (if π allows all that π_ref does), and no
 * single value is negative.
 * Source: Schulman, Approximating KL Divergence, 2020; used in GRPO.
 */
export function klEstimate(logProb: number, refLogProb: number): number {
  const delta = refLogProb - logProb;
  return Math.expm1(delta) - delta;
}
