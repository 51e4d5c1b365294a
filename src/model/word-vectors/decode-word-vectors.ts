import { utf8Text } from '#model/tokenizer/utf8.ts';

/** A table of word vectors, each of length 1, so that a dot product of two is their cosine. */
export interface WordTable {
  words: readonly string[];
  /** From a word, in small letters, to its row. */
  rowOf: ReadonlyMap<string, number>;
  dimensions: number;
  /** (words, dimensions), row-major. */
  vectors: Float32Array;
}

/** Words that stand from frequent to rare. */
export interface WordVectors extends WordTable {
  /** Place of each word among all words of the corpus by frequency, from 1. */
  ranks: Uint32Array;
}

/**
 * Unpacks the word vectors that scripts/data/word-vectors.ts wrote.
 *
 * The file is a list of words, an empty line, and one signed byte for each dimension of each word:
 * first dimension 0 of all words, then dimension 1, and so on. A line holds a word and, unless it is
 * the rank after that of the line before, a blank and its rank. A byte counts steps of equal size;
 * scaling each vector to length 1 again makes the size of the step irrelevant.
 * Throws RangeError when the bytes do not fit this description.
 */
export function decodeWordVectors(bytes: Uint8Array): WordVectors {
  const end = bytes.findIndex((byte, i) => byte === 10 && bytes[i + 1] === 10);
  if (end <= 0) throw new RangeError('expected a list of words that ends with an empty line');
  const lines = utf8Text(bytes.subarray(0, end)).split('\n');
  const count = lines.length;
  const codes = new Int8Array(bytes.buffer, bytes.byteOffset + end + 2, bytes.length - end - 2);
  const dimensions = codes.length / count;
  if (!(Number.isInteger(dimensions) && dimensions > 0)) {
    throw new RangeError(`${codes.length} codes do not make ${count} whole vectors`);
  }

  const ranks = new Uint32Array(count);
  const words = lines.map((line, row) => {
    const [word, rank] = line.split(' ');
    ranks[row] = rank ? Number(rank) : (ranks[row - 1] ?? 0) + 1;
    return word;
  });
  return {
    words,
    rowOf: new Map(words.map((word, row) => [word, row])),
    ranks,
    dimensions,
    vectors: unitRows(codes, count, dimensions),
  };
}

/** Turns columns of codes into rows of length 1: (dimensions, count) → (count, dimensions). */
function unitRows(codes: Int8Array, count: number, dimensions: number): Float32Array {
  const rows = new Float32Array(count * dimensions);
  for (let row = 0; row < count; row++) {
    let squares = 0;
    for (let d = 0; d < dimensions; d++) squares += codes[d * count + row] ** 2;
    if (squares === 0) throw new RangeError(`vector ${row} is all zeros and has no direction`);
    const scale = 1 / Math.sqrt(squares);
    for (let d = 0; d < dimensions; d++)
      rows[row * dimensions + d] = codes[d * count + row] * scale;
  }
  return rows;
}
