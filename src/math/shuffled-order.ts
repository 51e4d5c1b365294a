import type { Random } from '#math/random.ts';

/**
 * A random order of words, given by their places 0 … n − 1, in which the last one stays last, and which
 * reads unlike the one they start in wherever another does: words that are all the same have none.
 */
export function shuffledOrder(words: readonly string[], random: Random): number[] {
  const order = [...words.keys()];
  const moving = order.slice(0, -1);
  if (new Set(words.slice(0, -1)).size > 1) {
    do random.shuffle(moving);
    while (moving.every((word, place) => words[word] === words[place]));
  }
  return [...moving, ...order.slice(-1)];
}
