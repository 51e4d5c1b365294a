import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENCODING_NAMES, ENCODINGS } from '#model/tokenizer/encodings.ts';
import {
  CL100K_PATTERN,
  GPT2_PATTERN,
  O200K_PATTERN,
  pretokenize,
} from '#model/tokenizer/pretokenize.ts';

test('a space goes with the word after it; of several, only the last', () => {
  for (const name of ENCODING_NAMES) {
    expect(pretokenize('a  cat sat.', ENCODINGS[name].pattern)).toEqual([
      'a',
      ' ',
      ' cat',
      ' sat',
      '.',
    ]);
  }
});

test('GPT-2 keeps all digits together, the later patterns at most three', () => {
  expect(pretokenize('1234567', GPT2_PATTERN)).toEqual(['1234567']);
  expect(pretokenize('1234567', CL100K_PATTERN)).toEqual(['123', '456', '7']);
  expect(pretokenize('1234567', O200K_PATTERN)).toEqual(['123', '456', '7']);
});

test('GPT-2 knows contractions only in lower case, cl100k in any, o200k leaves them on the word', () => {
  expect(pretokenize("we'll WE'LL", GPT2_PATTERN)).toEqual(['we', "'ll", ' WE', "'", 'LL']);
  expect(pretokenize("we'll WE'Ll", CL100K_PATTERN)).toEqual(['we', "'ll", ' WE', "'Ll"]);
  expect(pretokenize("we'll WE'Ll", O200K_PATTERN)).toEqual(["we'll", " WE'Ll"]);
});

test('ſ is an s in a contraction, as Unicode case folding has it', () => {
  expect(pretokenize("it'ſo", CL100K_PATTERN)).toEqual(['it', "'ſ", 'o']);
  expect(pretokenize("it'ſo", GPT2_PATTERN)).toEqual(['it', "'", 'ſo']);
});

test('only o200k cuts a word before a capital', () => {
  expect(pretokenize('fooBar', CL100K_PATTERN)).toEqual(['fooBar']);
  expect(pretokenize('fooBar HTTPServer', O200K_PATTERN)).toEqual(['foo', 'Bar', ' HTTPServer']);
});

test('U+0085 is white space and U+FEFF is not, unlike in JavaScript', () => {
  for (const name of ENCODING_NAMES) {
    expect(pretokenize('\ufeff!', ENCODINGS[name].pattern)).toEqual(['\ufeff!']);
    expect(pretokenize('\u0085!', ENCODINGS[name].pattern)).toEqual(['\u0085', '!']);
  }
});

test('the empty text has no pieces', () => {
  expect(pretokenize('', GPT2_PATTERN)).toEqual([]);
});

test('the pieces of any text, joined, are the text', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom(' ', '\n', "'s", '\ud800', '\udc00', 'A', '1', '\ufeff', '\u0301'),
  );
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      const text = units.join('');
      for (const name of ENCODING_NAMES) {
        expect(pretokenize(text, ENCODINGS[name].pattern).join('')).toBe(text);
      }
    }),
  );
});
