/** The same question asked again and again. */
import { categorical } from '#math/categorical.ts';
import { Random } from '#math/random.ts';

/** How many times a question is asked. */
export const TIMES = 20;

/**
 * How often each answer came in so many seeded draws, and last, how often any other:
 * probabilities (n) → counts (n + 1).
 */
export function askAgain(probabilities: readonly number[], seed: number): number[] {
  const others = 1 - probabilities.reduce((sum, p) => sum + p, 0);
  const shares = [...probabilities, Math.max(0, others)];
  const random = new Random(seed);
  const counts = shares.map(() => 0);
  for (let i = 0; i < TIMES; i++) counts[categorical(shares, random)]++;
  return counts;
}
