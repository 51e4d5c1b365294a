import { largestScore } from '#math/largest-score.ts';
import { logsumexp } from '#math/logsumexp.ts';
import { softmax } from '#math/softmax.ts';

/**
 * The loss of a next-token prediction, in nats: the surprisal of the token that came.
 *
 *     L(z, t) = −ln pₜ = lse(z) − zₜ     where p = softmax(z) and lse(z) = ln Σⱼ exp(zⱼ)
 *
 * A target whose score is −Infinity was ruled out, so its loss is Infinity. Throws RangeError when
 * the target is not an index of the scores, or when no largest score is finite.
 */
export function crossEntropy(scores: ArrayLike<number>, target: number): number {
  checkTarget(scores, target);
  largestScore(scores); // refuses a row with nothing to choose
  return logsumexp(scores) - scores[target];
}

/**
 * Backward pass: ∂L/∂z = p − y, the prediction less the one-hot target. Throws as the loss does.
 *
 * Shapes: scores (n) → (n)
 */
export function crossEntropyBackward(scores: ArrayLike<number>, target: number): Float64Array {
  checkTarget(scores, target);
  const gradScores = softmax(scores);
  gradScores[target] -= 1;
  return gradScores;
}

/**
 * The same price where the truth y is itself shared out, in nats: the losses of all outcomes, each
 * weighed with how true it is. It is the entropy of the truth plus what the prediction adds to it:
 *
 *     L(z, y) = −Σᵢ yᵢ ln pᵢ = H(y) + KL(y ‖ p)     where p = softmax(z) and 0 · ln 0 = 0
 *
 * So no scores cost less than H(y), and p = y costs just that. All truth on one outcome gives the
 * loss above. Throws RangeError when truth and scores differ in length, when the truth does not
 * add up to 1 or has a negative part, or when no largest score is finite.
 * Source: Szegedy et al. (2016) for softened labels.
 *
 * Shapes: scores (n), truth (n) → a number
 */
export function softCrossEntropy(scores: ArrayLike<number>, truth: ArrayLike<number>): number {
  checkTruth(scores, truth);
  largestScore(scores);
  const lse = logsumexp(scores);
  let nats = 0;
  for (let i = 0; i < truth.length; i++) {
    if (truth[i] !== 0) nats += truth[i] * (lse - scores[i]); // 0 · Infinity would be NaN
  }
  return nats;
}

/**
 * Backward pass: ∂L/∂z = p − y again, now with a shared-out y. Throws as the loss does.
 *
 * Shapes: scores (n), truth (n) → (n)
 */
export function softCrossEntropyBackward(
  scores: ArrayLike<number>,
  truth: ArrayLike<number>,
): Float64Array {
  checkTruth(scores, truth);
  return softmax(scores).map((p, i) => p - truth[i]);
}

function checkTruth(scores: ArrayLike<number>, truth: ArrayLike<number>): void {
  if (truth.length !== scores.length) {
    throw new RangeError(`expected a truth of ${scores.length} parts, got ${truth.length}`);
  }
  let sum = 0;
  for (let i = 0; i < truth.length; i++) {
    if (!(truth[i] >= 0)) throw new RangeError(`expected parts of 0 or more, got ${truth[i]}`);
    sum += truth[i];
  }
  if (!(Math.abs(sum - 1) < 1e-9)) throw new RangeError(`expected parts that add to 1, got ${sum}`);
}

function checkTarget(scores: ArrayLike<number>, target: number): void {
  if (!Number.isInteger(target) || target < 0 || target >= scores.length) {
    throw new RangeError(`expected a target from 0 to ${scores.length - 1}, got ${target}`);
  }
}
