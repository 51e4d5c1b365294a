/**
 * How surprising an event of probability p is, in nats: −ln p.
 *
 * Certainty (p = 1) gives 0, impossibility (p = 0) gives Infinity.
 * Throws RangeError when p is not a probability. Source: Shannon (1948).
 */
export function surprisal(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`expected a probability from 0 to 1, got ${p}`);
  return 0 - Math.log(p); // 0 − 0 is 0, where −ln 1 would print as −0
}

/** The same in bits, −log₂ p: the number of fair coin tosses that would be as surprising. */
export function surprisalBits(p: number): number {
  return surprisal(p) / Math.LN2;
}
