import type { WordTable } from '#model/word-vectors/decode-word-vectors.ts';
import type { Tensor } from './inspect.ts';
import type { MoteToken } from './mote-token.ts';

/** A token that is a whole word within a sentence, or a digit. */
const WORD = /^ \p{L}+$|^\d$/u;

/**
 * Mote's embeddings as a table of word vectors: row i is that of token i, scaled to length 1.
 *
 * All tokens have a row, and `words` holds what each spells: parts of words, too, and nothing for a
 * token that is no text. Only whole words and digits are found by `rowOf`; where two differ in their
 * capitals alone, the one in small letters is. Shape: (V, C) → (V, C). Rows of zeros stay zero.
 */
export function moteWordVectors(
  vocabulary: readonly MoteToken[],
  { shape: [, width], values }: Tensor,
): WordTable {
  const texts = vocabulary.map((token) => ('text' in token ? token.text : ''));
  const rowOf = new Map<string, number>();
  texts.forEach((text, id) => {
    if (!WORD.test(text)) return;
    const word = text.trim();
    const small = word.toLowerCase();
    if (word === small || !rowOf.has(small)) rowOf.set(small, id);
  });
  return { words: texts.map((text) => text.trim()), rowOf, dimensions: width, vectors: unit() };

  function unit(): Float32Array {
    const rows = values.slice();
    for (let start = 0; start < rows.length; start += width) {
      const row = rows.subarray(start, start + width);
      const length = Math.hypot(...row);
      if (length > 0) row.forEach((x, c) => (row[c] = x / length));
    }
    return rows;
  }
}
