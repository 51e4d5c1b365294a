import { analogyPoint } from '#model/word-vectors/analogy.ts';
import type { WordTable } from '#model/word-vectors/decode-word-vectors.ts';
import { nearestWords, wordVector } from '#model/word-vectors/nearest-words.ts';
import type { Space } from './candidates.ts';

/** How often the sums made from the pairs of one relation come out right. */
export interface Accuracy {
  space: Space;
  relation: string;
  questions: number;
  /** Right answers with the three inputs left out. */
  excluded: number;
  /** Right answers among all words. */
  open: number;
  /** Answers among all words that are one of the inputs. */
  inputs: number;
  /** Right answers by the word nearest to c alone, inputs left out: no sum at all. */
  nearestToThird: number;
}

/** Asks every pair of a relation about every other: from [man, king] and [woman, queen], king − man + woman. */
export function accuracy(
  space: Space,
  relation: string,
  table: WordTable,
  pairs: readonly (readonly [from: string, to: string])[],
): Accuracy {
  const result = { excluded: 0, open: 0, inputs: 0, nearestToThird: 0 };
  let questions = 0;
  for (const [b, a] of pairs) {
    for (const [c, expected] of pairs) {
      if (a === expected || b === c) continue;
      questions++;
      const near = nearestWords(table, analogyPoint(table, b, a, c), 4);
      const inputs = [a, b, c].map((word) => table.rowOf.get(word.toLowerCase()));
      const right = table.rowOf.get(expected.toLowerCase());
      if (near[0].row === right) result.open++;
      if (inputs.includes(near[0].row)) result.inputs++;
      if (near.find(({ row }) => !inputs.includes(row))!.row === right) result.excluded++;
      const [lazy] = nearestWords(table, wordVector(table, c)!, 1, [a, b, c]);
      if (lazy.row === right) result.nearestToThird++;
    }
  }
  return { space, relation, questions, ...result };
}
