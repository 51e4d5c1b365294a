import { describe, expect, test } from 'vitest';
import { cosineSimilarity } from '#math/cosine-similarity.ts';
import {
  commonVector,
  sentenceEmbedding,
  sifWeight,
} from '#model/word-vectors/sentence-embedding.ts';
import golden from '../../golden/word-vectors.json';
import { expectAllClose } from '../../support/close.ts';
import { wordVectors } from './shipped-vectors.ts';

const common = commonVector(wordVectors);
const methods: [
  keyof typeof golden.cosines,
  (text: string) => ReturnType<typeof sentenceEmbedding>,
][] = [
  ['plain', (text) => sentenceEmbedding(wordVectors, text.split(' '), () => 1)],
  ['sif', (text) => sentenceEmbedding(wordVectors, text.split(' '))],
  ['sif less common', (text) => sentenceEmbedding(wordVectors, text.split(' '), undefined, common)],
];

describe('sifWeight', () => {
  test.each(Object.entries(golden.weights))(
    'of %s is what the exact harmonic sum gives',
    (word, weights) => {
      const rank = wordVectors.ranks[wordVectors.rowOf.get(word) ?? NaN];
      for (const [a, weight] of Object.entries(weights)) {
        expect(sifWeight(rank, Number(a))).toBeCloseTo(weight, 6);
      }
    },
  );

  test('all but ignores the commonest word and takes a rare one almost whole', () => {
    expect(sifWeight(1)).toBeLessThan(0.02);
    expect(sifWeight(100_000)).toBeGreaterThan(0.99);
  });

  test.each([
    [0, 1],
    [NaN, 1],
    [1, 0],
    [1, -1],
  ])('rejects rank %s with a = %s', (rank, a) => {
    expect(() => sifWeight(rank, a)).toThrow(RangeError);
  });
});

test('commonVector is the mean of all rows', () => {
  const worst = Math.max(...common.map((x, d) => Math.abs(x - golden.common[d])));
  expect(worst).toBeLessThan(1e-7);
});

describe('sentenceEmbedding', () => {
  test.each(methods)('%s: cosines of sentences are numpy’s', (name, embed) => {
    const embeddings = golden.sentences.map((text) => embed(text).vector ?? []);
    golden.cosines[name].forEach((row, i) => {
      row.forEach((cosine, j) => {
        expect(cosineSimilarity(embeddings[i], embeddings[j])).toBeCloseTo(cosine, 5);
      });
    });
  });

  test('cannot tell who bit whom', () => {
    for (const [, embed] of methods) {
      expectAllClose(
        embed('the dog bit the man').vector ?? [],
        embed('the man bit the dog').vector ?? [],
        1e-9,
      );
    }
  });

  test('lists what it knows, with weights, and what it does not', () => {
    const { known, unknown } = sentenceEmbedding(wordVectors, ['the', 'zxqv', 'refund']);
    expect(unknown).toEqual(['zxqv']);
    expect(known.map(({ word }) => word)).toEqual(['the', 'refund']);
    expect(known[0].weight).toBeLessThan(known[1].weight);
    expect(known[1].row).toBe(wordVectors.rowOf.get('refund'));
  });

  test.each([[[]], [['zxqv']]])('has no vector for %j', (words) => {
    expect(sentenceEmbedding(wordVectors, words).vector).toBeNull();
  });

  test('weights and centring pull questions on different matters apart', () => {
    const gap = (embed: (text: string) => ReturnType<typeof sentenceEmbedding>) => {
      const [arrived, delivered, , , network] = golden.sentences.map((s) => embed(s).vector ?? []);
      return cosineSimilarity(arrived, delivered) - cosineSimilarity(arrived, network);
    };
    const [plain, sif, centred] = methods.map(([, embed]) => gap(embed));
    expect(plain).toBeLessThan(sif);
    expect(sif).toBeLessThan(centred);
  });
});
