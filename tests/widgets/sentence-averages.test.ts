import { describe, expect, test } from 'vitest';
import recorded from '#data/mote/sentence-averages.json';
import { compareAverages, compareStreams, wordsOf } from '#widgets/sentence-averages/comparison.ts';
import { METHODS } from '#widgets/sentence-averages/methods.ts';
import { presets } from '#widgets/sentence-averages/presets.ts';
import SentenceAverages from '#widgets/sentence-averages/SentenceAverages.svelte';
import { similarities } from '#widgets/sentence-averages/similarities.ts';
import {
  AFTER,
  firstGuess,
  listOf,
  recordedFor,
  sentenceView,
  wishOf,
} from '#widgets/sentence-averages/view.ts';
import { wordVectors } from '../model/word-vectors/shipped-vectors.ts';
import { ssr } from '../support/ssr.ts';

const averages = METHODS.filter((method) => method !== 'mote');
const order = presets.find(({ name }) => name === 'order')!;
const negation = presets.find(({ name }) => name === 'negation')!;

describe('averages of the shipped vectors', () => {
  test.each(averages)('“%s” cannot tell who chased whom', (method) => {
    const { cosines } = compareAverages(order.sentences, method, wordVectors);
    expect(cosines[0][1]).toBe(1);
    expect(cosines[0][2]).toBeLessThan(1);
  });

  test('are the mean of the words, found by hand', () => {
    const [a, b] = ['the dog', 'tea'].map((text) =>
      wordsOf(text).reduce((sum, word) => {
        const row = wordVectors.rowOf.get(word)!;
        return sum.map((x, d) => x + wordVectors.vectors[row * 100 + d]);
      }, Array<number>(100).fill(0)),
    );
    const product = a.reduce((sum, x, d) => sum + x * b[d], 0);
    const { cosines } = compareAverages(['The dog!', 'tea'], 'mean', wordVectors);
    expect(cosines[0][1]).toBeCloseTo(product / (Math.hypot(...a) * Math.hypot(...b)), 4);
  });

  test('“not” moves a sentence less than another topic does', () => {
    for (const method of averages) {
      const [first] = compareAverages(negation.sentences, method, wordVectors).cosines;
      expect(first[1]!).toBeGreaterThan(first[4]!);
    }
  });
});

test('Mote’s own embeddings hold no order, its residual stream does', () => {
  const cosine = (after: number) =>
    recordedFor({ sentences: [...order.sentences], method: 'mote', after })!.cosines[0][1]!;
  expect(cosine(0)).toBe(1);
  for (let after = 1; after <= AFTER.max; after++) expect(cosine(after)).toBeLessThan(1);
});

test('streams are averaged without the token that starts a document', () => {
  const stream = (...rows: number[][]) => ({
    shape: [rows.length, 2],
    values: Float32Array.from(rows.flat()),
  });
  const { cosines } = compareStreams([
    stream([9, 9], [1, 0], [1, 2]), // mean (1, 1)
    stream([-9, 9], [3, 3]),
    stream([5, 5]), // nothing typed
  ]);
  expect(cosines[0][1]).toBe(1);
  expect(cosines[2]).toEqual([null, null, null]);
});

test('vectors without a direction are compared with nothing', () => {
  expect(similarities([[1, 0], null, [0, 0], [0, 2]])).toEqual([
    [1, null, null, 0],
    [null, null, null, null],
    [null, null, null, null],
    [0, null, null, 1],
  ]);
});

test('every list was compared by every method', () => {
  for (const [i, { sentences }] of presets.entries()) {
    expect(listOf(sentences)).toBe(i);
    for (const method of METHODS) {
      for (let after = 0; after <= (method === 'mote' ? AFTER.max : 0); after++) {
        const wish = { sentences: [...sentences], method, after };
        const comparison = recordedFor(wish)!;
        expect(comparison.cosines.every((row, r) => row[r] === 1)).toBe(true);
        const view = sentenceView(wish, comparison);
        expect(view.table.rows).toHaveLength((sentences.length * (sentences.length - 1)) / 2);
        expect(view.summary).toContain(Number(view.table.rows[0].cells[1]).toFixed(3));
      }
    }
  }
  expect(recorded.length).toBe(presets.length * (3 + AFTER.max + 1));
});

test('the guess is about the first two sentences', () => {
  const guess = firstGuess();
  if (guess.kind !== 'number') throw new Error('expected a number');
  const { cosines } = compareAverages(negation.sentences, 'mean', wordVectors);
  expect(guess.answer).toBeCloseTo(cosines[0][1]!, 3);
});

test.each(['', '\n\n\n', 'one', '\0\n‮abc\n\ud800\n👨‍👩‍👧\n<|endoftext|>', 'x\n'.repeat(450)])(
  'swallows %j',
  (text) => {
    for (const method of METHODS) {
      const wish = wishOf({ text, method, after: 2 });
      expect(wish.sentences.length).toBeLessThanOrEqual(6);
      const comparison =
        method === 'mote'
          ? compareStreams(
              wish.sentences.map(() => ({ shape: [1, 2], values: Float32Array.from([1, 1]) })),
            )
          : compareAverages(wish.sentences, method, wordVectors);
      const view = sentenceView(wish, comparison);
      expect(JSON.stringify(view)).not.toMatch(/NaN|undefined|Infinity/);
      expect(view.summary).not.toBe('');
    }
  },
);

test('draws its first state on the server', async () => {
  await expect(ssr(SentenceAverages, {})).toMatchFileSnapshot('snapshots/sentence-averages.html');
});
