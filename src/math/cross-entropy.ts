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

function checkTarget(scores: ArrayLike<number>, target: number): void {
  if (!Number.isInteger(target) || target < 0 || target >= scores.length) {
    throw new RangeError(`expected a target from 0 to ${scores.length - 1}, got ${target}`);
  }
}
