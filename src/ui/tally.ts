/** A reader's progress in numbers, line by line; a line whose `n` is 0 has nothing to tell. */
import { fixed } from '#chart/format.ts';
import type { Progress } from '#ui/store.ts';

export function tally({ read, guesses, questions }: Progress) {
  const guessed = Object.values(guesses);
  const costs = guessed.flatMap(({ bits }) => bits ?? []);
  const answered = Object.values(questions);
  const right = (records: readonly { right: boolean }[]) =>
    records.filter((record) => record.right).length;
  return {
    read: { n: read.length },
    guesses: { n: guessed.length, right: right(guessed) },
    bits: { n: costs.length, mean: fixed(costs.reduce((sum, b) => sum + b, 0) / costs.length) },
    questions: { n: answered.length, right: right(answered) },
  };
}
