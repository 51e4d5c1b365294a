import { preferenceLoss, preferenceLossGradient } from '#math/bradley-terry.ts';
import { logSoftmax, logSoftmaxBackward } from '#math/log-softmax.ts';

/** One number for each answer of a judged pair. */
export interface PairOf<Value> {
  preferred: Value;
  rejected: Value;
}

/**
 * Direct preference optimisation: the loss of one judged pair of answers, straight from the
 * log-probabilities that policy and frozen reference give to them, with no reward model between.
 *
 *     reward(y) = β (ln π(y) − ln π_ref(y))
 *     margin = reward(preferred) − reward(rejected)
 *     loss = −ln σ(margin)
 *
 * Where the policy equals the reference the margin is 0 and the loss ln 2. The slopes with respect
 * to the two log-probabilities are equal and opposite: one answer rises as the other falls.
 *
 * Log-probabilities and loss are in nats, over whole answers. Throws RangeError when β is not above 0.
 * Source: Rafailov et al., Direct Preference Optimization, 2023, equation 7.
 */
export function dpo(logProbs: PairOf<number>, refLogProbs: PairOf<number>, beta: number) {
  if (!(beta > 0)) throw new RangeError(`beta must be > 0, got ${beta}`);
  const rewards: PairOf<number> = {
    preferred: beta * (logProbs.preferred - refLogProbs.preferred),
    rejected: beta * (logProbs.rejected - refLogProbs.rejected),
  };
  const margin = rewards.preferred - rewards.rejected;
  const slope = beta * preferenceLossGradient(margin);
  const gradLogProbs: PairOf<number> = { preferred: slope, rejected: -slope };
  return { rewards, margin, loss: preferenceLoss(margin), gradLogProbs };
}

/**
 * The same for a softmax policy over a handful of answers, averaged over judged pairs of answer
 * numbers: mean loss in nats, and its gradient with respect to the policy's scores.
 *
 * Shapes: scores (answers), refScores (answers) → gradScores (answers)
 * Throws RangeError without pairs, or for an answer number that has no score.
 */
export function dpoSoftmaxPolicy(
  scores: ArrayLike<number>,
  refScores: ArrayLike<number>,
  pairs: readonly PairOf<number>[],
  beta: number,
): { loss: number; gradScores: Float64Array } {
  if (pairs.length === 0) throw new RangeError('expected at least one judged pair');
  const logProbs = logSoftmax(scores);
  const refLogProbs = logSoftmax(refScores);
  const gradLogProbs = new Float64Array(logProbs.length);
  let loss = 0;
  for (const pair of pairs) {
    const own = pick(logProbs, pair);
    const result = dpo(own, pick(refLogProbs, pair), beta);
    loss += result.loss / pairs.length;
    gradLogProbs[pair.preferred] += result.gradLogProbs.preferred / pairs.length;
    gradLogProbs[pair.rejected] += result.gradLogProbs.rejected / pairs.length;
  }
  return { loss, gradScores: logSoftmaxBackward(logProbs, gradLogProbs) };
}

function pick(logProbs: Float64Array, { preferred, rejected }: PairOf<number>): PairOf<number> {
  if (!(preferred in logProbs && rejected in logProbs)) {
    throw new RangeError(
      `expected answers from 0 to ${logProbs.length - 1}, got ${preferred} and ${rejected}`,
    );
  }
  return { preferred: logProbs[preferred], rejected: logProbs[rejected] };
}
