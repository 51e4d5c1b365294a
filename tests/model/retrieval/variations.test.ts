import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addLinked } from '#model/retrieval/add-linked.ts';
import {
  inverseDocumentFrequency,
  termWeights,
} from '#model/retrieval/inverse-document-frequency.ts';
import { buildInvertedIndex } from '#model/retrieval/inverted-index.ts';
import { rerankFirst } from '#model/retrieval/rerank-first.ts';
import { searchTerms } from '#model/retrieval/search-terms.ts';
import { sharedTermLinks } from '#model/retrieval/shared-term-links.ts';
import { termProximity } from '#model/retrieval/term-proximity.ts';
import golden from '../../golden/retrieval.json';

describe('inverseDocumentFrequency', () => {
  test('is ln 8 for one of eleven, and never negative', () => {
    expect(inverseDocumentFrequency(1, 11)).toBeCloseTo(Math.log(8), 14);
    expect(inverseDocumentFrequency(11, 11)).toBeGreaterThan(0);
  });

  test('weighs each term of a query once, one that no document holds most', () => {
    const index = buildInvertedIndex([['oil', 'oil'], ['lock'], ['lock']]);
    const weights = termWeights(index, ['lock', 'oil', 'lock', 'bell']);
    expect([...weights.keys()]).toEqual(['lock', 'oil', 'bell']);
    expect(weights.get('oil')).toBe(inverseDocumentFrequency(1, 3));
    expect(weights.get('bell')).toBe(inverseDocumentFrequency(0, 3));
  });
});

describe('termProximity', () => {
  test.each(golden.proximity)(
    'of $terms in $passage, up to $reach words apart, is what Python computes',
    ({ terms, idf, passage, reach, k1, score }) => {
      const weights = new Map(terms.map((term, i) => [term, idf[i]]));
      expect(termProximity(passage, weights, { reach, k1 })).toBeCloseTo(score, 13);
    },
  );

  test('by hand: neighbours of idf 2 and 3 give 2 · 1 ÷ (1 + 1.2)', () => {
    const idf = new Map([
      ['steel', 2],
      ['lock', 3],
    ]);
    expect(termProximity(['a', 'steel', 'lock'], idf)).toBeCloseTo(2 / 2.2, 14);
    expect(termProximity(['lock', 'a', 'steel'], idf)).toBeCloseTo((2 * 0.25) / (0.25 + 1.2), 14);
  });

  test('is 0 without two different terms near each other', () => {
    const idf = new Map([
      ['steel', 2],
      ['lock', 3],
    ]);
    expect(termProximity([], idf)).toBe(0);
    expect(termProximity(['lock', 'lock'], idf)).toBe(0);
    expect(termProximity(['lock', ...'a b c d e'.split(' '), 'steel'], idf)).toBe(0);
  });

  test('rejects a reach below 1 and a negative k1', () => {
    expect(() => termProximity([], new Map(), { reach: 0 })).toThrow(RangeError);
    expect(() => termProximity([], new Map(), { k1: -1 })).toThrow(RangeError);
  });
});

describe('rerankFirst', () => {
  test('sorts the first by score, keeps equals in order and the others in place', () => {
    const scores = [0, 5, 1, 5, 9];
    expect(rerankFirst([2, 1, 3, 0, 4], 4, (document) => scores[document])).toEqual([
      1, 3, 2, 0, 4,
    ]);
  });

  test('never changes which documents are among the first, and looks at no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50)), fc.nat(12), fc.func(fc.nat(3)), (ranking, n, f) => {
        const seen: number[] = [];
        const again = rerankFirst(ranking, n, (document) => {
          seen.push(document);
          return f(document);
        });
        expect([...again.slice(0, n)].sort()).toEqual([...ranking.slice(0, n)].sort());
        expect(again.slice(n)).toEqual(ranking.slice(n));
        expect(seen).toEqual(ranking.slice(0, n));
      }),
    );
  });

  test('rejects a count that is negative or no whole number', () => {
    expect(() => rerankFirst([1], -1, Number)).toThrow(RangeError);
    expect(() => rerankFirst([1], 0.5, Number)).toThrow(RangeError);
  });
});

describe('sharedTermLinks', () => {
  const linksOf = (texts: string[]) =>
    sharedTermLinks(
      buildInvertedIndex(texts.map((text) => searchTerms(text).map(({ term }) => term))),
    );

  test('are those that Python finds', () => {
    expect(linksOf(golden.documents)).toEqual(golden.links);
  });

  test('prefer one rare word in common to one frequent word', () => {
    expect(linksOf(['the chain', 'the lock', 'the bell', 'chain oil'])[0]).toBe(3);
  });

  test('are −1 for a document that shares nothing, and for each alone', () => {
    expect(linksOf(['chain oil', 'lock', 'oil'])).toEqual([2, -1, 0]);
    expect(linksOf(['chain'])).toEqual([-1]);
    expect(linksOf([])).toEqual([]);
  });
});

describe('addLinked', () => {
  test('puts the linked document behind the find, and each document once', () => {
    expect(addLinked([3, 0, 1], [1, 0, 3, 1])).toEqual([3, 1, 0]);
    expect(addLinked([0, 1], [4, -1])).toEqual([0, 4, 1]);
    expect(addLinked([], [0])).toEqual([]);
  });
});
