/**
 * Expected number of draws until an event of probability p first happens: 1 / p, the mean of the
 * geometric distribution. An impossible event (p = 0) takes Infinity draws.
 * Throws RangeError when p is not a probability.
 */
export function expectedWait(p: number): number {
  checkProbability(p);
  return 1 / p;
}

/**
 * The chance that an event of probability p happens at least once in n independent draws:
 *
 *     1 − (1 − p)ⁿ = −expm1(n · log1p(−p))
 *
 * The second form keeps its digits when p is tiny, where 1 − p would round to 1.
 * No draws give 0. Throws RangeError when p is not a probability or n is negative.
 */
export function chanceWithin(p: number, n: number): number {
  checkProbability(p);
  if (!(n >= 0)) throw new RangeError(`expected zero or more draws, got ${n}`);
  if (n === 0 || p === 0) return 0; // 0 draws of a certain event: 0 · (−Infinity) would be NaN
  return -Math.expm1(n * Math.log1p(-p));
}

/**
 * The smallest whole number of draws within which the event happens with chance q or more: the
 * q-quantile of the geometric distribution, ⌈ln(1 − q) / ln(1 − p)⌉ but at least 1.
 *
 * q = 0.5 gives the median wait. Where no number of draws is enough (p = 0, or q = 1 with p < 1)
 * it gives Infinity. Throws RangeError when p or q is not a probability.
 */
export function waitQuantile(p: number, q: number): number {
  checkProbability(p);
  checkProbability(q);
  if (p === 1 || q === 0) return 1;
  if (p === 0) return Infinity;
  const draws = Math.max(1, Math.ceil(Math.log1p(-q) / Math.log1p(-p)));
  // The quotient of a whole number of draws can round to just above it.
  return draws > 1 && chanceWithin(p, draws - 1) >= q ? draws - 1 : draws;
}

function checkProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`expected a probability from 0 to 1, got ${p}`);
}
