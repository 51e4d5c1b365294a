/** The answers whose confidence lies in one stretch of [0, 1]. */
export interface ReliabilityBin {
  /** From, not included (but 0 is), and to, included. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence, and share that was right; NaN in an empty bin. */
  readonly confidence: number;
  readonly accuracy: number;
}

/**
 * Sorts answers into bins of equal width by their confidence: bin b of B holds (b/B, (b+1)/B].
 *
 * Throws RangeError when the lengths differ, a confidence is no probability, or there is no bin.
 */
export function reliabilityBins(
  confidences: ArrayLike<number>,
  right: ArrayLike<boolean>,
  bins: number,
): ReliabilityBin[] {
  if (!(Number.isInteger(bins) && bins >= 1))
    throw new RangeError(`expected a whole number of bins, at least 1, got ${bins}`);
  if (confidences.length !== right.length)
    throw new RangeError(
      `expected as many verdicts as confidences, got ${right.length} and ${confidences.length}`,
    );
  const counts = new Float64Array(bins);
  const confident = new Float64Array(bins);
  const correct = new Float64Array(bins);
  for (let i = 0; i < confidences.length; i++) {
    const p = confidences[i];
    if (!(p >= 0 && p <= 1)) throw new RangeError(`expected a confidence from 0 to 1, got ${p}`);
    const bin = Math.max(0, Math.ceil(p * bins) - 1);
    counts[bin]++;
    confident[bin] += p;
    correct[bin] += Number(right[i]);
  }
  return Array.from(counts, (count, b) => ({
    from: b / bins,
    to: (b + 1) / bins,
    count,
    confidence: confident[b] / count,
    accuracy: correct[b] / count,
  }));
}

/**
 * How far confidence is from accuracy, in the mean over all answers:
 *
 *     ECE = Σ_b (n_b / n) · |accuracy_b − confidence_b|
 *
 * Lies in [0, 1] and depends on the bins. Empty bins count nothing; no answers at all give NaN.
 * Source: Naeini, Cooper and Hauskrecht (2015).
 */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return bins
    .filter(({ count }) => count > 0)
    .reduce(
      (sum, { count, accuracy, confidence }) =>
        sum + (count / all) * Math.abs(accuracy - confidence),
      all > 0 ? 0 : NaN,
    );
}
