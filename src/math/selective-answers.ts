/** What comes of answering only when sure enough. */
export interface Selection {
  readonly threshold: number;
  readonly answered: number;
  readonly right: number;
  readonly wrong: number;
  /** Share of those answered that is right; NaN when none is. */
  readonly accuracy: number;
}

/**
 * Gives every answer whose confidence is at least the threshold, and keeps back the others.
 *
 * Throws RangeError when there are not as many verdicts as confidences. Source: El-Yaniv and Wiener (2010).
 */
export function selectAnswers(
  confidences: ArrayLike<number>,
  right: ArrayLike<boolean>,
  threshold: number,
): Selection {
  if (confidences.length !== right.length)
    throw new RangeError(
      `expected as many verdicts as confidences, got ${right.length} and ${confidences.length}`,
    );
  let answered = 0;
  let correct = 0;
  for (let i = 0; i < confidences.length; i++) {
    if (!(confidences[i] >= threshold)) continue;
    answered++;
    if (right[i]) correct++;
  }
  return {
    threshold,
    answered,
    right: correct,
    wrong: answered - correct,
    accuracy: correct / answered,
  };
}

/** Points when a right answer earns 1, a wrong one costs `cost`, and one kept back counts 0. */
export function pointsOf({ right, wrong }: Selection, cost: number): number {
  return right - cost * wrong;
}

/**
 * The confidence from which on an answer is worth giving, where confidence is what it says:
 *
 *     p · 1 − (1 − p) · cost ≥ 0   ⇔   p ≥ cost / (1 + cost)
 *
 * Source: Chow (1970).
 */
export function worthwhileConfidence(cost: number): number {
  return cost / (1 + cost);
}
