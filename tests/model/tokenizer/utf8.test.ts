import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Bytes, utf8Text, wholeUtf8Text } from '#model/tokenizer/utf8.ts';

test('gives the bytes of RFC 3629, section 7', () => {
  expect([...utf8Bytes('A≢Α.')]).toEqual([0x41, 0xe2, 0x89, 0xa2, 0xce, 0x91, 0x2e]);
  expect([...utf8Bytes('日本語')]).toEqual([0xe6, 0x97, 0xa5, 0xe6, 0x9c, 0xac, 0xe8, 0xaa, 0x9e]);
  expect([...utf8Bytes('\u{233b4}')]).toEqual([0xf0, 0xa3, 0x8e, 0xb4]);
});

test.each(['\ud83d', '\udc68', '\udc68\ud83d'])('turns lone surrogates into U+FFFD: %j', (lone) => {
  expect(utf8Text(utf8Bytes(`a${lone}b`))).toBe(`a${'\ufffd'.repeat(lone.length)}b`);
});

test('keeps U+FEFF at the start', () => {
  expect(utf8Text(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa');
  expect(wholeUtf8Text(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa');
});

test('has no text for part of a character, for an overlong form or for a surrogate', () => {
  expect(wholeUtf8Text(Uint8Array.of(0x61, 0xe6, 0x97))).toBeNull();
  expect(wholeUtf8Text(Uint8Array.of(0xc0, 0xaf))).toBeNull();
  expect(wholeUtf8Text(Uint8Array.of(0xed, 0xa0, 0x80))).toBeNull();
});

test('gives every well-formed text back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Text(utf8Bytes(text))).toBe(text);
    }),
  );
});
