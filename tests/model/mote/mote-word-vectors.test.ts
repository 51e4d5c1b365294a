import { expect, test } from 'vitest';
import type { MoteToken } from '#model/mote/mote-token.ts';
import { moteWordVectors } from '#model/mote/mote-word-vectors.ts';
import { analogyPoint } from '#model/word-vectors/analogy.ts';
import { wordVector } from '#model/word-vectors/nearest-words.ts';
import { expectAllClose } from '../../support/close.ts';

const texts = [' Fox', ' fox', 'fox', ' Rome', '7', ' ,', ' red'];
const vocabulary: MoteToken[] = [
  ...texts.map((text, id) => ({ id, text })),
  { id: 7, control: 'user' },
  { id: 8, bytes: [240], spells: null, part: 1, parts: 1 },
];
const values = Float32Array.from(vocabulary.flatMap((_, id) => (id === 7 ? [0, 0] : [3 * id, 4])));
const table = moteWordVectors(vocabulary, { shape: [vocabulary.length, 2], values });

test('every token has a row of length 1, but for a row of zeros', () => {
  expect(table.words).toEqual(['Fox', 'fox', 'fox', 'Rome', '7', ',', 'red', '', '']);
  expectAllClose(table.vectors.subarray(0, 4), [0, 1, 3 / 5, 4 / 5], 1e-7);
  expect([...table.vectors.subarray(14, 16)]).toEqual([0, 0]);
  expect([...values.subarray(2, 4)]).toEqual([3, 4]); // the embeddings themselves stay as they are
});

test('whole words and digits are found whatever their capitals, small letters first', () => {
  expect(table.rowOf.get('fox')).toBe(1);
  expect(table.rowOf.get('rome')).toBe(3);
  expect(table.rowOf.get('7')).toBe(4);
  expect([...table.rowOf.keys()].sort()).toEqual(['7', 'fox', 'red', 'rome']);
});

test('serves wherever word vectors do', () => {
  expectAllClose(wordVector(table, 'FOX')!, [3 / 5, 4 / 5], 1e-7);
  expect(() => analogyPoint(table, 'fox', 'rome', 'paris')).toThrow('do not hold "paris"');
});
