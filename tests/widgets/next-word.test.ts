import { expect, test } from 'vitest';
import recorded from '#data/next-word-first-state.json';
import NextWord from '#widgets/next-word/NextWord.svelte';
import { guessFor, nextWordView, openings, recordedFor } from '#widgets/next-word/view.ts';
import { ssr } from '../support/ssr.ts';

const first = recordedFor(openings[0])!;

test('the bars and the rest together hold the whole distribution', () => {
  for (const opening of openings) {
    const { top, rest } = recordedFor(opening)!;
    const total = top.reduce((sum, { probability }) => sum + probability, rest);
    expect(total).toBeCloseTo(1, 4); // recorded to six decimals
  }
});

test('names how many words the last bar stands for', () => {
  const last = nextWordView(first).rows.at(-1)!;
  expect(last.word).toContain((recorded.vocabularySize - 10).toLocaleString('en'));
});

test('the summary turns bits into choices', () => {
  expect(nextWordView({ ...first, entropyBits: 3 }).summary).toContain('between 8 words');
});

test('every opening asks a guess with one likeliest word, scored in bits', () => {
  for (const opening of openings) {
    const guess = guessFor(recordedFor(opening)!);
    if (guess.kind !== 'choice') throw new Error('expected a choice');
    expect(guess.options.length).toBeGreaterThanOrEqual(3);
    expect(Math.min(...guess.bits!)).toBe(guess.bits![guess.answer]);
    expect(guess.bits!.every((bits) => bits > 0)).toBe(true);
  }
  expect(new Set(openings.map((of) => guessFor(recordedFor(of)!).id)).size).toBe(openings.length);
});

test('text the book never saw is no opening', () => {
  expect(recordedFor('')).toBeUndefined();
  expect(recordedFor('\u0000<|endoftext|>')).toBeUndefined();
});

test('a long text is cut in the sentence, not in the computation', () => {
  const long = nextWordView({ ...first, text: 'x'.repeat(2000) });
  expect(long.summary.length).toBeLessThan(260);
});

test('draws its first state on the server', async () => {
  await expect(ssr(NextWord, {})).toMatchFileSnapshot('snapshots/next-word.html');
});
