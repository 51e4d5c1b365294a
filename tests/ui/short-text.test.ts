import { expect, test } from 'vitest';
import { shortEnd, shortText } from '#ui/short-text.ts';

test('a text is cut after as many characters as a reader counts, and says so', () => {
  expect(shortText('The cat', 7)).toBe('The cat');
  expect(shortText('The cats', 7)).toBe('The ca…');
  const family = '👩‍👩‍👧‍👦';
  expect(shortText(family.repeat(3), 3)).toBe(family.repeat(3));
  expect(shortText(family.repeat(4), 3)).toBe(`${family.repeat(2)}…`);
  expect(shortText('')).toBe('');
});

test('characters that no picture can show, and marks that reorder it, do no harm', () => {
  expect(shortText('a\u0000b\ud800')).toBe('a\ufffdb\ufffd');
  expect(shortText('\u202egnol\u2066')).toBe('gnol');
  expect(shortText('😀'.repeat(900), 10)).toBe(`${'😀'.repeat(9)}…`);
});

test.each(['שלום', 'مرحبا', 'ﻣ', '𞤀𞤁𞤂', '𐤀𐤁', 'a שלום'])(
  '%s is isolated, so that the words after it keep their order',
  (text) => {
    expect(shortText(text)).toBe(`\u2068${text}\u2069`);
  },
);

test('text from left to right stands bare', () => {
  expect(['naïve', '漢字', 'नमस्ते', '12 %'].map((text) => shortText(text))).toEqual([
    'naïve',
    '漢字',
    'नमस्ते',
    '12 %',
  ]);
});

test('the end of a text begins with a whole word, after an ellipsis', () => {
  expect(shortEnd('The cat sat on the mat', 40)).toBe('The cat sat on the mat');
  expect(shortEnd('The cat sat on the mat', 10)).toBe('… on the mat');
  expect(shortEnd('The cat sat on the mat', 9)).toBe('… the mat');
  expect(shortEnd('unbelievable', 4)).toBe('… able');
  expect(shortEnd('', 7)).toBe('');
});

test('line breaks are spaces, and a space that ends a text stays', () => {
  expect(shortEnd('One\n\tday ', 20)).toBe('One  day ');
});

test('no character is cut in two, and nothing turns the words after it round', () => {
  const family = '👩‍👩‍👧‍👦';
  expect(shortEnd(family.repeat(9), 4)).toBe(`… ${family.repeat(4)}`);
  expect(shortEnd(`${'😀'.repeat(40)}!`, 20).isWellFormed()).toBe(true);
  expect(shortEnd('\ud83d', 4)).toBe('�');
  expect(shortEnd('\u202egnol', 10)).toBe('gnol');
  expect(shortEnd('שלום', 10)).toBe('\u2068שלום\u2069');
});
