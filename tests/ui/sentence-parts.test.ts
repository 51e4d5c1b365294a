import { expect, test } from 'vitest';
import { sentenceParts } from '#ui/sentence-parts.ts';

const lit = (sentence: string, ...texts: string[]) =>
  sentenceParts(
    sentence,
    texts.map((text, i) => ({ key: `key-${i}`, text })),
  )
    .map(({ text, key }) => (key ? `[${key}:${text}]` : text))
    .join('');

test('a sentence that names nothing stays whole', () => {
  expect(sentenceParts('No sum.')).toEqual([{ text: 'No sum.' }]);
  expect(lit('No sum.', '7', '')).toBe('No sum.');
});

test('each name is cut out where it stands, in any order', () => {
  expect(lit('“a” gets 60 %, “b” 40 %.', '40 %', 'a')).toBe(
    '“[key-1:a]” gets 60 %, “b” [key-0:40 %].',
  );
  expect(lit('5', '5')).toBe('[key-0:5]');
});

test('no name is found inside a longer word or number', () => {
  expect(lit('“a” has 0.60 and 1,060, then 60, a.', '60')).toBe(
    '“a” has 0.60 and 1,060, then [key-0:60], a.',
  );
  expect(lit('Cats: “cat”.', 'cat')).toBe('Cats: “[key-0:cat]”.');
  expect(lit('תשלום, שלום', 'שלום')).toBe('תשלום, [key-0:שלום]');
});

test('two names of one text take one place each', () => {
  expect(lit('1.0 above 1.0', '1.0', '1.0')).toBe('[key-0:1.0] above [key-1:1.0]');
});

test('nothing of the sentence is lost', () => {
  const sentence = 'It is 1/3 of 1/3.';
  const parts = sentenceParts(sentence, [{ key: 'k', text: '1/3' }]);
  expect(parts.map(({ text }) => text).join('')).toBe(sentence);
});
