import { describe, expect, test } from 'vitest';
import { dot } from '#math/dot.ts';
import { analogyPoint } from '#model/word-vectors/analogy.ts';
import { nearestWords, wordVector } from '#model/word-vectors/nearest-words.ts';
import golden from '../../golden/word-vectors.json';
import { expectAllClose } from '../../support/close.ts';
import { wordVectors } from './shipped-vectors.ts';

const vector = (word: string) => wordVector(wordVectors, word) ?? [];

describe('wordVector', () => {
  test.each(golden.pairs)(
    'gives $words the cosine that numpy finds',
    ({ words: [a, b], cosine }) => {
      expect(dot(vector(a), vector(b))).toBeCloseTo(cosine, 6);
    },
  );

  test('takes no notice of capitals, and is undefined for a word it lacks', () => {
    expect(wordVector(wordVectors, 'King')).toEqual(vector('king'));
    expect(wordVector(wordVectors, 'kingg')).toBeUndefined();
    expect(wordVector(wordVectors, 'constructor')).toBeUndefined();
  });
});

describe('nearestWords', () => {
  test.each(Object.entries(golden.neighbours))('finds the neighbours of %s', (word, expected) => {
    const found = nearestWords(wordVectors, vector(word), 6, [word.toUpperCase()]);
    expect(found.map((near) => near.word)).toEqual(expected.words);
    expectAllClose(
      found.map(({ similarity }) => similarity),
      expected.similarities,
      1e-6,
    );
  });

  test('without exclusion finds the word itself first', () => {
    const [first] = nearestWords(wordVectors, vector('queen'), 1);
    expect(first).toEqual({
      word: 'queen',
      row: wordVectors.rowOf.get('queen'),
      similarity: expect.closeTo(1, 6),
    });
  });
});

describe('analogyPoint', () => {
  test.each(golden.analogies)('answers $words as numpy does', ({ words, excluding, including }) => {
    const [a, b, c] = words;
    const point = analogyPoint(wordVectors, a, b, c);
    const found = (exclude?: string[]) =>
      nearestWords(wordVectors, point, 3, exclude).map(({ word }) => word);
    expect(found(words)).toEqual(excluding.words);
    expect(found()).toEqual(including.words);
  });

  test('man is to king as woman is to queen, once the question’s own words are excluded', () => {
    const point = analogyPoint(wordVectors, 'man', 'king', 'woman');
    expect(nearestWords(wordVectors, point, 1)[0].word).toBe('king');
    expect(nearestWords(wordVectors, point, 1, ['man', 'king', 'woman'])[0].word).toBe('queen');
  });

  test('names the word it does not know', () => {
    expect(() => analogyPoint(wordVectors, 'man', 'kingg', 'woman')).toThrow('"kingg"');
  });
});
