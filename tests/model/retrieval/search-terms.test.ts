import { describe, expect, test } from 'vitest';
import { searchTerms } from '#model/retrieval/search-terms.ts';
import { stopWords } from '#model/retrieval/stop-words.ts';

const terms = (text: string) => searchTerms(text).map(({ term }) => term);

describe('searchTerms', () => {
  test.each([
    ['Café’s PARCELS, 24-hour', ['cafe', 'parcels', '24', 'hour']],
    ["don't can’t o'clock", ["don't", "can't", "o'clock"]],
    ['naïve cafe\u0301', ['naive', 'cafe']],
    ['Привет йод', ['привет', 'иод']],
    ['한국어 हिन्दी', ['한국어', 'हिन्दी']],
    ['— !? 🐋', []],
  ])('%j → %j', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test('writes a composed and a decomposed letter alike', () => {
    expect(terms('é ö')).toEqual(terms('é ö'.normalize('NFD')));
  });

  test('points into the text as given', () => {
    const text = 'The cafe\u0301’s bill';
    expect(searchTerms(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'The',
      'cafe\u0301’s',
      'bill',
    ]);
  });

  test('leaves out stop words, and only those', () => {
    expect(searchTerms('The price of a kettle', stopWords).map(({ term }) => term)).toEqual([
      'price',
      'kettle',
    ]);
    expect(stopWords.size).toBe(33);
  });
});
