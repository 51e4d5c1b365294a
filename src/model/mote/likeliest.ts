/** A model that writes its likeliest token each time, and what it gave the tokens of a text. */
import type { SamplingStep } from '#math/sampling-pipeline.ts';

/** The likeliest token every time: the seed decides nothing. */
export const LIKELIEST = { steps: [{ kind: 'top-k', k: 1 } satisfies SamplingStep], seed: 1 };

/**
 * The probabilities that a model gave the last `count` tokens of a text, from the nats that each token cost; null for
 * the first of all, which is given, and for those that did not fit into the context.
 */
export function givenToLast(nats: ArrayLike<number>, count: number): (number | null)[] {
  const unseen = nats.length - count;
  return Array.from({ length: count }, (_, i) =>
    unseen + i > 0 ? Math.exp(-nats[unseen + i]) : null,
  );
}
