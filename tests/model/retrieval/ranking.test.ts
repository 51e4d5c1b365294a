import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanReciprocalRank, reciprocalRank } from '#model/retrieval/mean-reciprocal-rank.ts';
import { rankDocuments } from '#model/retrieval/rank-documents.ts';
import { recallAtK } from '#model/retrieval/recall-at-k.ts';
import { reciprocalRankFusion } from '#model/retrieval/reciprocal-rank-fusion.ts';
import golden from '../../golden/retrieval.json';
import { expectAllClose } from '../../support/close.ts';

const cases = golden.evaluation.cases.map(({ ranking, relevant }) => ({
  ranking,
  relevant: new Set(relevant),
}));

describe('rankDocuments', () => {
  test('puts the best first, equals in document order, and leaves out what scores nothing', () => {
    expect(rankDocuments([0, 2, 0.5, 2, -1, NaN])).toEqual([1, 3, 2]);
  });
});

describe('reciprocalRankFusion', () => {
  test.each(golden.fusion)(
    'fuses $rankings with k = $k as Python does',
    ({ rankings, k, order, scores }) => {
      const fused = reciprocalRankFusion(rankings, k);
      expect(fused.map(({ document }) => document)).toEqual(order);
      expectAllClose(
        fused.map(({ score }) => score),
        scores,
      );
    },
  );

  test('of one ranking is that ranking', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(100)), (ranking) => {
        expect(reciprocalRankFusion([ranking]).map(({ document }) => document)).toEqual(ranking);
      }),
    );
  });

  test('prefers what both rankings place second to what one places first and the other not at all', () => {
    expect(
      reciprocalRankFusion([
        [0, 1],
        [2, 1],
      ])[0].document,
    ).toBe(1);
  });

  test('rejects a document ranked twice, and a negative k', () => {
    expect(() => reciprocalRankFusion([[3, 3]])).toThrow(RangeError);
    expect(() => reciprocalRankFusion([[3]], -1)).toThrow(RangeError);
  });
});

describe('recallAtK', () => {
  test.each(cases.map((c, i) => ({ ...c, recall: golden.evaluation.recall[i] })))(
    'of $ranking is what Python counts',
    ({ ranking, relevant, recall }) => {
      expect([1, 2, 3, 9].map((k) => recallAtK(ranking, relevant, k))).toEqual(recall);
    },
  );

  test('rejects a question without an answer, and k below 1', () => {
    expect(() => recallAtK([1], new Set(), 1)).toThrow(RangeError);
    expect(() => recallAtK([1], new Set([1]), 0)).toThrow(RangeError);
  });
});

describe('meanReciprocalRank', () => {
  test('is what Python computes', () => {
    expect(meanReciprocalRank(cases)).toBeCloseTo(golden.evaluation.mrr, 14);
  });

  test('takes the first relevant document, and 0 for none', () => {
    expect(reciprocalRank([4, 2, 7], new Set([7, 2]))).toBe(1 / 2);
    expect(reciprocalRank([4], new Set([7]))).toBe(0);
  });

  test('rejects an empty list of queries', () => {
    expect(() => meanReciprocalRank([])).toThrow(RangeError);
  });
});
