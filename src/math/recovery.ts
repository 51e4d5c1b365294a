/** How a wrong step may be mended. */
export interface Recovery {
  /** The chance d that a check notices a wrong try; it never refuses a right one. */
  notices: number;
  /** How many new tries r a step may have, a whole number from 0. */
  retries: number;
  /** The chance c that a new try repeats the mistake, instead of being right with p as the first was. */
  repeats: number;
}

/**
 * The chance that one step ends right, where the first try is right with chance p.
 *
 * A new try is right with chance s = (1 − c) p. Try k + 1 is made where k tries were wrong and each was
 * noticed; each mistake is noticed independently of the others. With m the mean number of new tries
 * (see `newTries`), every one of them right with the same chance s,
 *
 *     p + s m          which is 1 − (1 − p)ʳ⁺¹ where every mistake is noticed and none repeated
 *
 * The special case is that of independent Bernoulli trials (Feller, An Introduction to Probability
 * Theory and Its Applications I, chapter VI). Throws RangeError where `newTries` does.
 */
export function chanceWithRecovery(p: number, recovery: Recovery): number {
  const fresh = (1 - recovery.repeats) * p;
  return Math.min(1, p + fresh * newTries(p, recovery));
}

/**
 * The mean number of new tries that one step takes, beside its first:
 *
 *     m = Σₖ (1 − p) d (d (1 − s))ᵏ⁻¹      k = 1 … r,   s = (1 − c) p
 *
 * Throws RangeError when p, d or c is not a probability, or r is not a whole number from 0.
 */
export function newTries(p: number, { notices, retries, repeats }: Recovery): number {
  for (const chance of [p, notices, repeats]) {
    if (!(chance >= 0 && chance <= 1))
      throw new RangeError(`expected a probability from 0 to 1, got ${chance}`);
  }
  if (!Number.isInteger(retries) || retries < 0)
    throw new RangeError(`expected a whole number of new tries, got ${retries}`);
  const again = notices * (1 - (1 - repeats) * p);
  let sum = 0;
  for (let k = 0; k < retries; k++) sum = 1 + again * sum; // Horner: 1 + x (1 + x (…))
  return (1 - p) * notices * sum;
}

/**
 * The chance that the first try of a step must have for the step to end right with chance `right`: the
 * inverse of `chanceWithRecovery`, by halving an interval, for that one never falls as p grows.
 * Throws RangeError where `newTries` does, or when `right` is not a probability.
 */
export function firstTryNeeded(right: number, recovery: Recovery): number {
  newTries(right, recovery); // refuses what is no probability, and no recovery
  let [low, high] = [0, right]; // a recovery never takes away what the first try has
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (chanceWithRecovery(middle, recovery) < right) low = middle;
    else high = middle;
  }
  return high;
}
