import type { Random } from '#math/random.ts';

/**
 * A random order of the numbers 0 … n − 1 in which the last one stays last, and which is not the
 * order they start in wherever there is another: fewer than three leave none.
 */
export function shuffledOrder(n: number, random: Random): number[] {
  const moving = Array.from({ length: Math.max(0, n - 1) }, (_, i) => i);
  if (moving.length > 1) {
    do random.shuffle(moving);
    while (moving.every((number, place) => number === place));
  }
  return n > 0 ? [...moving, n - 1] : [];
}
