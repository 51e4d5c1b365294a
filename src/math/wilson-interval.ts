/** The quantile of the normal distribution that leaves 2.5 % above it: for intervals of 95 %. */
export const Z95 = 1.959963984540054;

/**
 * Wilson's interval of a share: all true shares p from which `right` of n trials lie at most z standard errors away.
 *
 *     |right / n − p| ≤ z √(p (1 − p) / n)
 *
 * Unlike p̂ ± z √(p̂ (1 − p̂) / n) it stays within 0 and 1, and has a width where all or none were right.
 * Throws RangeError unless 0 ≤ right ≤ n and n > 0. Source: Wilson, 1927, https://doi.org/10.2307/2276774.
 */
export function wilsonInterval(right: number, n: number, z = Z95): [low: number, high: number] {
  if (!(n > 0 && right >= 0 && right <= n))
    throw new RangeError(`expected 0 to ${n} of more than 0 trials, got ${right}`);
  const share = right / n;
  const middle = share + z ** 2 / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z / (2 * n)) ** 2);
  const all = 1 + z ** 2 / n;
  // At the ends exactly, where rounding would leave a trace.
  return [right === 0 ? 0 : (middle - reach) / all, right === n ? 1 : (middle + reach) / all];
}
