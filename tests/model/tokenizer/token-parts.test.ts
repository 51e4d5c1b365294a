import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinBytes } from '#model/tokenizer/join-bytes.ts';
import { tokenParts } from '#model/tokenizer/token-parts.ts';
import { utf8Bytes } from '#model/tokenizer/utf8.ts';

const split = (text: string, ...lengths: number[]) => {
  const bytes = utf8Bytes(text);
  let end = 0;
  return [...lengths, bytes.length].map((length) => bytes.slice(end, (end += length)));
};

test('shows a token of whole characters as text', () => {
  expect(tokenParts(split('Hi नम', 2, 4))).toEqual([{ text: 'Hi' }, { text: ' न' }, { text: 'म' }]);
});

test('says which part of which character a token is', () => {
  expect(tokenParts(split('a你b', 1, 1, 1, 1))).toEqual([
    { text: 'a' },
    { bytes: [0xe4], spells: '你', part: 1, parts: 3 },
    { bytes: [0xbd], spells: '你', part: 2, parts: 3 },
    { bytes: [0xa0], spells: '你', part: 3, parts: 3 },
    { text: 'b' },
  ]);
});

test('joins a token that ends inside one character and the next inside another', () => {
  expect(tokenParts(split(' é👍', 2, 2))).toEqual([
    { bytes: [0x20, 0xc3], spells: ' é👍', part: 1, parts: 3 },
    { bytes: [0xa9, 0xf0], spells: ' é👍', part: 2, parts: 3 },
    { bytes: [0x9f, 0x91, 0x8d], spells: ' é👍', part: 3, parts: 3 },
  ]);
});

test('never calls two neighbouring characters one', () => {
  expect(tokenParts(split('你你', 1, 2, 1)).map((part) => 'spells' in part && part.spells)).toEqual(
    ['你', '你', '你', '你'],
  );
});

test('shows malformed bytes as bytes, and the text beside them as text', () => {
  const stray = { bytes: [0x80], spells: null, part: 1, parts: 1 };
  expect(tokenParts([Uint8Array.of(0x80), utf8Bytes('ok')])).toEqual([stray, { text: 'ok' }]);
  expect(tokenParts([Uint8Array.of(0xe4, 0xbd), utf8Bytes('ok')])).toEqual([
    { bytes: [0xe4, 0xbd], spells: null, part: 1, parts: 1 },
    { text: 'ok' },
  ]);
});

test('one malformed byte does not break the character after it', () => {
  const whole = [
    { bytes: [0xc3], spells: 'é', part: 1, parts: 2 },
    { bytes: [0xa9], spells: 'é', part: 2, parts: 2 },
  ];
  const stray = { bytes: [0xe4], spells: null, part: 1, parts: 1 };
  const parts = (...bytes: number[]) => tokenParts(bytes.map((byte) => Uint8Array.of(byte)));
  expect(parts(0xe4, 0x61, 0xc3, 0xa9)).toEqual([stray, { text: 'a' }, ...whole]);
  expect(parts(0xe4, 0xc3, 0xa9)).toEqual([stray, ...whole]);
  expect(parts(0xe4, 0xe4, 0xc3, 0xa9, 0xe4)).toEqual([stray, stray, ...whole, stray]);
});

const cutText = fc
  .tuple(fc.string({ unit: 'binary', minLength: 1 }), fc.array(fc.integer({ min: 1, max: 5 })))
  .map(([text, lengths]) => ({ text, tokens: split(text, ...lengths).filter((t) => t.length) }));

test('loses no byte and shows no broken character, however a text is cut', () => {
  fc.assert(
    fc.property(cutText, ({ text, tokens }) => {
      const parts = tokenParts(tokens);
      expect(parts).toHaveLength(tokens.length);
      const shown = parts.map((part) =>
        'text' in part ? utf8Bytes(part.text) : Uint8Array.from(part.bytes),
      );
      expect(shown.map((bytes) => [...bytes])).toEqual(tokens.map((bytes) => [...bytes]));
      // Read along the row, the parts spell the text.
      const spelled = parts.map((part) =>
        'text' in part ? part.text : part.part === 1 ? part.spells : '',
      );
      expect(spelled.join('')).toBe(text);
    }),
  );
});

test('shows any bytes at all without an error', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 5 })), (tokens) => {
      const bytes = tokenParts(tokens).map((part) =>
        'text' in part ? utf8Bytes(part.text) : Uint8Array.from(part.bytes),
      );
      expect([...joinBytes(bytes)]).toEqual([...joinBytes(tokens)]);
    }),
  );
});
