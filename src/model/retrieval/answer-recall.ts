import { recallAtK } from './recall-at-k.ts';

/** For each answer, a quote, the passages that hold it whole. */
export function answerHolders(
  passages: readonly { text: string }[],
  answers: readonly string[],
): Set<number>[] {
  return answers.map((answer) => {
    const holders = passages.flatMap(({ text }, i) => (text.includes(answer) ? [i] : []));
    return new Set(holders);
  });
}

/**
 * Recall at k counted in answers instead of passages: the share of a question's answers that stand
 * whole in at least one of the first k passages of a ranking. An answer that every passage cuts in
 * two has no holders and counts as missed, as a model that gets half of it must miss it.
 * Throws RangeError when there is no answer, or k is not a whole number ≥ 1.
 */
export function answerRecallAtK(
  ranking: readonly number[],
  holders: readonly ReadonlySet<number>[],
  k: number,
): number {
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError(`expected a whole k ≥ 1, got ${k}`);
  const first = ranking.slice(0, k);
  const found = holders.map((passages, i) => (first.some((at) => passages.has(at)) ? i : -1));
  return recallAtK(found, new Set(holders.keys()), Math.max(1, found.length));
}
