import type { WordTable } from './decode-word-vectors.ts';
import { wordVector } from './nearest-words.ts';

/**
 * The point where the answer to "a is to b as c is to …" should lie:
 *
 *     b − a + c
 *
 * Its nearest word, by cosine, is the answer (3CosAdd; Mikolov, Yih and Zweig, NAACL 2013). Usually
 * the nearest of all is b or c themselves, so published results exclude the three words of the
 * question; nearestWords can do so or not. Throws RangeError when a word is not in the table.
 *
 * Shapes: three words → (dimensions)
 */
export function analogyPoint(table: WordTable, a: string, b: string, c: string): Float64Array {
  const [from, to, start] = [a, b, c].map((word) => {
    const vector = wordVector(table, word);
    if (!vector) throw new RangeError(`the word vectors do not hold "${word}"`);
    return vector;
  });
  return Float64Array.from({ length: table.dimensions }, (_, d) => to[d] - from[d] + start[d]);
}
