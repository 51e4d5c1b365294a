import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decodeWordVectors } from '#model/word-vectors/decode-word-vectors.ts';
import golden from '../../golden/word-vectors.json';
import { expectAllClose } from '../../support/close.ts';
import { bannedWords, extraWords } from '../../../scripts/data/word-vector-lists.ts';
import { packedVectors, unpackedVectors, vectorsRecipe, wordVectors } from './shipped-vectors.ts';

const encode = (list: string, codes: number[]) =>
  Uint8Array.from(
    [...new TextEncoder().encode(list), ...Int8Array.from(codes)].map((b) => b & 255),
  );

describe('decodeWordVectors', () => {
  test('reads words, ranks and columns of codes, and scales rows to length 1', () => {
    const table = decodeWordVectors(encode('the\nof 4\nsea\n\n', [3, 0, -5, 4, -2, 12]));
    expect(table.words).toEqual(['the', 'of', 'sea']);
    expect([...table.ranks]).toEqual([1, 4, 5]);
    expect(table.dimensions).toBe(2);
    expectAllClose(table.vectors, [3 / 5, 4 / 5, 0, -1, -5 / 13, 12 / 13], 1e-7);
    expect(table.rowOf.get('sea')).toBe(2);
  });

  test('reads a first word of any rank', () => {
    expect([...decodeWordVectors(encode('rare 70\nrarer\n\n', [1, 1])).ranks]).toEqual([70, 71]);
  });

  test('reads bytes that begin inside a buffer', () => {
    const bytes = encode('x\n\n', [-1]);
    const shifted = Uint8Array.from([9, 9, 9, ...bytes]).subarray(3);
    expect([...decodeWordVectors(shifted).vectors]).toEqual([-1]);
  });

  test.each([
    ['no empty line', 'the\nof\n', []],
    ['no words', '\n\n', [1]],
    ['no codes', 'the\nof\n\n', []],
    ['half a vector', 'the\nof\n\n', [1, 2, 3]],
    ['a vector of zeros', 'the\nof\n\n', [1, 0]],
  ])('rejects %s', (_, list, codes) => {
    expect(() => decodeWordVectors(encode(list, codes))).toThrow(RangeError);
  });
});

describe('the shipped word vectors', () => {
  test('are what numpy reads from the same file', () => {
    expect(wordVectors.words).toHaveLength(golden.count);
    for (const [word, vector] of Object.entries(golden.vectors)) {
      const row = wordVectors.rowOf.get(word) ?? NaN;
      expectAllClose(wordVectors.vectors.subarray(100 * row, 100 * row + 100), vector, 1e-6);
    }
    for (const [word, rank] of Object.entries(golden.ranks)) {
      expect(wordVectors.ranks[wordVectors.rowOf.get(word) ?? NaN], word).toBe(rank);
    }
  });

  test('are what their recipe describes, and travel in half a megabyte', () => {
    expect(createHash('sha256').update(unpackedVectors).digest('hex')).toBe(vectorsRecipe.sha256);
    expect(unpackedVectors.length).toBe(vectorsRecipe.bytes);
    expect(packedVectors.length).toBe(vectorsRecipe.gzipBytes);
    expect(packedVectors.length).toBeLessThanOrEqual(500_000);
    expect(wordVectors.words).toHaveLength(vectorsRecipe.words);
    expect(wordVectors.dimensions).toBe(vectorsRecipe.dimensions);
    expect(vectorsRecipe.meanCosineToFloat32).toBeGreaterThan(0.99);
  });

  test('hold the words that the chapters need, each once, from frequent to rare', () => {
    expect(extraWords.filter((word) => !wordVectors.rowOf.has(word))).toEqual([]);
    expect(wordVectors.rowOf.size).toBe(wordVectors.words.length);
    expect(wordVectors.ranks).toEqual(wordVectors.ranks.toSorted());
    for (const word of ['king', 'vector', 'attention', 'refund', 'invoice', 'subscription']) {
      expect(wordVectors.rowOf.has(word), word).toBe(true);
    }
  });

  test('hold none of the words left out', () => {
    expect([...bannedWords].filter((word) => wordVectors.rowOf.has(word))).toEqual([]);
  });
});
