import { describe, expect, test } from 'vitest';
import { bm25 } from '#model/retrieval/bm25.ts';
import { buildInvertedIndex } from '#model/retrieval/inverted-index.ts';
import { searchTerms } from '#model/retrieval/search-terms.ts';
import golden from '../../golden/retrieval.json';
import { expectAllClose } from '../../support/close.ts';

const terms = (text: string) => searchTerms(text).map(({ term }) => term);
const index = buildInvertedIndex(golden.documents.map(terms));

describe('buildInvertedIndex', () => {
  test('knows each term’s documents, in order, and how often they hold it', () => {
    expect(index.postings.get('return')).toEqual([
      { document: 0, count: 1 },
      { document: 5, count: 3 },
    ]);
    expect(index.postings.get('zeppelin')).toBeUndefined();
    expect([...index.lengths]).toEqual(golden.documents.map((text) => terms(text).length));
  });

  test('averages over all documents, empty ones too', () => {
    expect(buildInvertedIndex([['a', 'b', 'a'], []]).averageLength).toBe(1.5);
    expect(buildInvertedIndex([]).averageLength).toBe(0);
  });

  test('takes words that are names of object properties', () => {
    const odd = buildInvertedIndex([['constructor', '__proto__']]);
    expect(odd.postings.get('__proto__')).toEqual([{ document: 0, count: 1 }]);
  });
});

describe('bm25', () => {
  test.each(golden.bm25)(
    'scores “$query” with k1 = $k1 and b = $b as the formula in Python does',
    ({ query, k1, b, scores, idf }) => {
      const result = bm25(index, terms(query), { k1, b });
      expectAllClose(result.scores, scores);
      const idfs = Object.fromEntries(result.contributions.map((c) => [c.term, c.idf]));
      expect(Object.keys(idfs)).toEqual(Object.keys(idf));
      expectAllClose(Object.values(idfs), Object.values(idf));
    },
  );

  test('gives its reasons: the contributions sum to the score', () => {
    const { scores, contributions } = bm25(index, terms('gift card price gift'));
    const sums = scores.map((_, d) => contributions.reduce((sum, c) => sum + c.scores[d], 0));
    expectAllClose(sums, scores, 1e-15);
    expect(contributions[0]).toMatchObject({ term: 'gift', queryCount: 2, documentCount: 1 });
  });

  test('saturates: the hundredth time a term occurs adds less than the second', () => {
    const documents = [1, 2, 99, 100].map((n) => Array<string>(n).fill('whale'));
    const { scores } = bm25(buildInvertedIndex(documents), ['whale'], { b: 0 });
    expect(scores[3] - scores[2]).toBeLessThan((scores[1] - scores[0]) / 100);
  });

  test('never takes points away, even for a term that every document holds', () => {
    const { scores } = bm25(buildInvertedIndex([['the'], ['the', 'sea']]), ['the']);
    expect(Math.min(...scores)).toBeGreaterThan(0);
  });

  test('of no documents finds none', () => {
    expect(bm25(buildInvertedIndex([]), ['sea']).scores).toHaveLength(0);
  });

  test.each([{ k1: -1 }, { k1: NaN }, { b: -0.1 }, { b: 1.1 }])('rejects %j', (options) => {
    expect(() => bm25(index, ['kettle'], options)).toThrow(RangeError);
  });
});
