import { expect, test } from 'vitest';
import { ENCODING_NAMES, ENCODINGS } from '#model/tokenizer/encodings.ts';
import { utf8Bytes, wholeUtf8Text } from '#model/tokenizer/utf8.ts';
import { Vocabulary } from '#model/tokenizer/vocabulary.ts';
import { bytePairEncode } from '#model/tokenizer/byte-pair-encode.ts';
import golden from '../../golden/token-facts.json' with { type: 'json' };
import { compactVocabulary } from '../../../scripts/data/vocabularies.ts';

/** A compact file: 256 bytes from 255 down to 0, an unused id 256, then these words. */
function compact(...words: string[]): Uint8Array {
  const tokens = [
    ...Array.from({ length: 256 }, (_, i) => Uint8Array.of(255 - i)),
    new Uint8Array(),
    ...words.map(utf8Bytes),
  ];
  return Uint8Array.from([...tokens.map((t) => t.length), ...tokens.flatMap((t) => [...t])]);
}

const small = new Vocabulary(compact('ab', 'abc', 'é'), 260);

test('finds tokens by their bytes, alone and as a pair', () => {
  expect(small.byteId(255)).toBe(0);
  expect(small.wholeId(utf8Bytes('abc'))).toBe(258);
  expect(small.mergedId(257, small.byteId(0x63))).toBe(258);
  expect(small.mergedId(small.byteId(0x61), small.byteId(0x62))).toBe(257);
  expect(wholeUtf8Text(small.tokenBytes(259))).toBe('é');
});

test('finds nothing for bytes that are no token', () => {
  expect(small.wholeId(utf8Bytes('bc'))).toBe(-1);
  expect(small.wholeId(new Uint8Array())).toBe(-1);
  expect(small.wholeId(new Uint8Array(300))).toBe(-1);
  expect(small.mergedId(257, 257)).toBe(-1);
});

test('does not take equal hashes for equal bytes', () => {
  // Both words hash to 354347379 (M = 0x01000193, found by search).
  const [word, twin] = ['ulqiuppkoi', 'moqbxisnvz'];
  const halves = [word, twin].flatMap((w) => [w.slice(0, 5), w.slice(5)]);
  const collide = new Vocabulary(compact(word, ...halves), 262);
  const idOf = (text: string) => collide.wholeId(utf8Bytes(text));
  expect(idOf(twin)).toBe(-1);
  expect(collide.mergedId(idOf('moqbx'), idOf('isnvz'))).toBe(-1);
  expect(collide.mergedId(idOf('ulqiu'), idOf('ppkoi'))).toBe(257);
});

test('counts the ids that have a token, and throws for the others', () => {
  expect(small.size).toBe(259);
  for (const id of [256, 260, -1, 1.5, NaN]) expect(() => small.tokenBytes(id)).toThrow(RangeError);
});

test('gives copies: writing to one changes no token', () => {
  small.tokenBytes(257).fill(0);
  expect(wholeUtf8Text(small.tokenBytes(257))).toBe('ab');
});

test('refuses a file that is cut short, too long, or without all bytes', () => {
  const file = compact('ab');
  expect(() => new Vocabulary(file.subarray(0, 100), 258)).toThrow(RangeError);
  expect(() => new Vocabulary(file.subarray(0, -1), 258)).toThrow(RangeError);
  expect(() => new Vocabulary(Uint8Array.of(...file, 0), 258)).toThrow(RangeError);
  expect(() => new Vocabulary(Uint8Array.of(1, 65), 1)).toThrow(/every byte/);
});

test.each(ENCODING_NAMES)('%s has the numbers that tiktoken counts', async (name) => {
  const { textTokens, specialTokens, size } = ENCODINGS[name];
  const facts = golden.encodings[name];
  expect({ textTokens, specialTokens, size }).toEqual({
    textTokens: facts.textTokens,
    specialTokens: facts.specialTokens,
    size: facts.size,
  });
  expect(size).toBe(1 + Math.max(...Object.values(specialTokens)));

  const vocabulary = new Vocabulary(await compactVocabulary(name), textTokens);
  expect(vocabulary.size).toBe(facts.textTokens);
  let broken = 0;
  let unreached = 0;
  for (let id = 0; id < textTokens; id++) {
    const bytes = vocabulary.tokenBytes(id);
    if (wholeUtf8Text(bytes) === null) broken++;
    if (vocabulary.wholeId(bytes) !== id) unreached++;
    // So looking a piece up whole is only a short cut: merging its bytes ends there too.
    if (bytePairEncode(bytes, vocabulary).join() !== String(id)) unreached++;
  }
  expect(broken).toBe(facts.tokensNotValidUtf8Alone);
  expect(unreached).toBe(0);
});
