import { recallAtK } from './recall-at-k.ts';

/**
 * Recall at k counted in answers instead of passages: the share of a question's answers, each a quote,
 * that stand whole in at least one of the first k passages. An answer cut in two by a passage's end
 * counts as missed, as a model that gets half of it must miss it.
 * Throws RangeError when there is no answer, or k is not a whole number ≥ 1.
 */
export function answerRecallAtK(
  ranked: readonly { text: string }[],
  answers: readonly string[],
  k: number,
): number {
  const found = ranked
    .slice(0, k)
    .flatMap(({ text }) => answers.flatMap((answer, i) => (text.includes(answer) ? [i] : [])));
  return recallAtK(found, new Set(answers.keys()), Math.max(k, found.length));
}
