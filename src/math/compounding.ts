import type { Random } from '#math/random.ts';

/**
 * The chance that n independent steps all succeed when each does with probability p: pⁿ.
 *
 * No steps always succeed. Throws RangeError when p is not a probability or n is negative.
 */
export function chanceAllSucceed(p: number, n: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`expected a probability from 0 to 1, got ${p}`);
  if (!(n >= 0)) throw new RangeError(`expected zero or more steps, got ${n}`);
  return p ** n;
}

/**
 * The chance each of n independent steps must have for all of them to succeed with chance `all`:
 * all^(1/n). Throws RangeError when `all` is not a probability or there is no step.
 */
export function chancePerStep(all: number, n: number): number {
  if (!(all >= 0 && all <= 1)) throw new RangeError(`expected a probability, got ${all}`);
  if (!(n > 0)) throw new RangeError(`expected at least one step, got ${n}`);
  return all ** (1 / n);
}

/**
 * Goes n such steps with random numbers and counts those that come right before the first wrong one;
 * n where none is wrong. It is k or more with chance pᵏ, for each k up to n.
 *
 * It always draws n numbers, so that the next run from one generator begins at the same place whatever p
 * is, and a larger p never shortens a run. Throws RangeError as `chanceAllSucceed` does.
 */
export function stepsBeforeWrong(p: number, n: number, random: Random): number {
  chanceAllSucceed(p, n);
  let right = n;
  for (let i = 0; i < n; i++) {
    if (random.next() >= p && right === n) right = i;
  }
  return right;
}
