import { keepFront } from '#math/radix-select.ts';
import { softmax } from '#math/softmax.ts';

/** Sums of rounded probabilities count as reaching p from this close, so .38 + .38 reaches .76. */
const ROUNDING = 1e-12;

/**
 * Top-p or nucleus filtering: keeps the smallest set of most likely tokens whose probabilities
 * sum to at least p, and sets the other scores to −Infinity (Holtzman et al., 2020).
 *
 * Among equally likely tokens the lower index is kept first. p = 1 changes nothing; p = 0 still
 * keeps the first of the most likely. `probs` may be passed when softmax(scores) is at hand.
 * Throws RangeError when p is not from 0 to 1, or when no largest score is finite.
 *
 * Shapes: scores (n), probs (n) → (n)
 */
export function topP(
  scores: ArrayLike<number>,
  p: number,
  probs: ArrayLike<number> = softmax(scores),
): Float64Array {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`expected top-p from 0 to 1, got ${p}`);
  if (p === 1) return new Float64Array(scores);
  const goal = Math.max(p - ROUNDING, Number.MIN_VALUE); // above 0, so that one token is kept
  return keepFront(scores, probs, goal, (prob) => prob);
}
