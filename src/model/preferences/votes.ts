import type { PairOf } from '#math/dpo.ts';

/** A choice between the two replies of a pair: 0 not made yet, 1 for the first, 2 for the second. */
export type Vote = number;

/** The judged ones among the pairs from … to − 1, as reply numbers: pair k is replies 2k and 2k + 1. */
export function judgedPairs(votes: readonly Vote[], from: number, to: number): PairOf<number>[] {
  const judged: PairOf<number>[] = [];
  for (let k = from; k < to; k++) {
    if (votes[k] === 1) judged.push({ preferred: 2 * k, rejected: 2 * k + 1 });
    if (votes[k] === 2) judged.push({ preferred: 2 * k + 1, rejected: 2 * k });
  }
  return judged;
}

/**
 * How often a policy's reply is one that was truly chosen over its rival: Σ π(reply) · won(reply),
 * where won is 1 for a chosen reply, 0 for a rejected one and ½ where nobody has judged.
 */
export function winShare(probs: ArrayLike<number>, judged: readonly PairOf<number>[]): number {
  const won = new Float64Array(probs.length).fill(0.5);
  for (const { preferred, rejected } of judged) {
    won[preferred] = 1;
    won[rejected] = 0;
  }
  return won.reduce((sum, w, i) => sum + w * probs[i], 0);
}
