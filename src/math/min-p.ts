import { largestScore } from '#math/largest-score.ts';

/** Relative slack at the threshold, so that .02 counts as a tenth of .2 despite rounding. */
const ROUNDING = 1e-12;

/**
 * Min-p filtering: keeps the tokens at least `ratio` times as likely as the most likely one, and
 * sets the other scores to −Infinity (Nguyen et al., 2024). In scores, with no softmax:
 *
 *     keep i  where  pᵢ ≥ ratio · max(p),   that is  zᵢ ≥ max(z) + ln(ratio)
 *
 * A ratio of 0 changes nothing; a ratio of 1 keeps all that tie for the largest score. Throws
 * RangeError when the ratio is not from 0 to 1, or when no largest score is finite.
 *
 * Shapes: scores (n) → (n)
 */
export function minP(scores: ArrayLike<number>, ratio: number): Float64Array {
  if (!(ratio >= 0 && ratio <= 1)) throw new RangeError(`expected min-p from 0 to 1, got ${ratio}`);
  const threshold = largestScore(scores) + Math.log(ratio) - ROUNDING; // −Infinity for ratio 0
  const kept = new Float64Array(scores.length);
  for (let i = 0; i < kept.length; i++) kept[i] = scores[i] >= threshold ? scores[i] : -Infinity;
  return kept;
}
