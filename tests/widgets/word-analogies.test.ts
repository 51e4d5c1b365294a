import { describe, expect, test } from 'vitest';
import { cosineSimilarity } from '#math/cosine-similarity.ts';
import type { WordTable } from '#model/word-vectors/decode-word-vectors.ts';
import recorded from '#data/mote/word-analogies.json';
import { accuracy } from '#widgets/word-analogies/accuracy.ts';
import { found } from '#widgets/word-analogies/candidates.ts';
import { analogyView, firstGuess, placeOf, sums } from '#widgets/word-analogies/view.ts';
import WordAnalogies from '#widgets/word-analogies/WordAnalogies.svelte';
import { wordVectors } from '../model/word-vectors/shipped-vectors.ts';
import { ssr } from '../support/ssr.ts';

const label = (row: number) => wordVectors.words[row];
const real = (a: string, b: string, c: string) => found('real', wordVectors, label, { a, b, c });

describe('king − man + woman in the shipped vectors', () => {
  const sum = real('king', 'man', 'woman');

  test('has the cosine that its parts have', () => {
    const row = (word: string) => {
      const start = wordVectors.rowOf.get(word)! * 100;
      return wordVectors.vectors.subarray(start, start + 100);
    };
    const point = row('king').map((x, d) => x - row('man')[d] + row('woman')[d]);
    for (const { token, cosine } of sum.candidates) {
      expect(cosine).toBeCloseTo(cosineSimilarity(point, row(token)), 3);
    }
  });

  test('is nearest to an input, and to queen once the inputs are excluded', () => {
    expect(analogyView(sum, false).rows[0]).toMatchObject({ token: 'king', input: true });
    const excluded = analogyView(sum, true);
    expect(excluded.rows[0].token).toBe('queen');
    expect(excluded.rows.some(({ input }) => input)).toBe(false);
    expect(excluded.rows).toHaveLength(5);
  });
});

test('the guess asks for the nearest of all, which is an input', () => {
  const guess = firstGuess();
  if (guess.kind !== 'choice') throw new Error('expected a choice');
  expect(guess.options[guess.answer]).toBe(sums[0].candidates[0].token);
  expect(guess.options).toContain('queen');
});

test('accuracy counts what a table of four words in a square must give', () => {
  // b − a + c lands on the fourth corner exactly: right whether the inputs are excluded or not.
  const corners = { man: [1, 0, 0.2], woman: [0, 1, 0.2], king: [1, 0, 1], queen: [0, 1, 1] };
  const words = Object.keys(corners);
  const table: WordTable = {
    words,
    rowOf: new Map(words.map((word, row) => [word, row])),
    dimensions: 3,
    vectors: Float32Array.from(Object.values(corners).flat()),
  };
  const pairs = [
    ['man', 'king'],
    ['woman', 'queen'],
  ] as const;
  expect(accuracy('real', 'rank', table, pairs)).toEqual({
    space: 'real',
    relation: 'rank',
    questions: 2,
    excluded: 2,
    open: 2,
    inputs: 0,
    nearestToThird: 2, // the only word that is no input
  });
});

test('leaving the inputs in never makes more answers right', () => {
  for (const { excluded, open, inputs, questions, nearestToThird } of recorded.accuracy) {
    expect(open).toBeLessThanOrEqual(excluded);
    expect(open + inputs).toBeLessThanOrEqual(questions);
    expect(nearestToThird).toBeLessThanOrEqual(questions);
  }
});

test('a sum from the list is found, others are not', () => {
  sums.forEach((sum, i) => expect(placeOf(sum)).toBe(i));
  expect(placeOf({ ...sums[0], b: 'nobody' })).toBe(-1);
});

test.each([
  ['', '\0', '🦑'],
  ['‮king', '\ud800', '<|endoftext|>'],
  ['man', 'man', 'x'.repeat(30)],
])('words without a vector are named, not added: %j %j %j', (a, b, c) => {
  for (const exclude of [false, true]) {
    const view = analogyView(real(a, b, c), exclude);
    expect(view.rows).toEqual([]);
    expect(view.summary).toContain('no row for');
  }
});

test('a word taken away and added again leaves the start', () => {
  expect(analogyView(real('king', 'man', 'man'), false).rows[0].token).toBe('king');
});

test('draws its first state on the server', async () => {
  await expect(ssr(WordAnalogies, {})).toMatchFileSnapshot('snapshots/word-analogies.html');
});
