import { expect, test } from 'vitest';
import NextWord from '#widgets/next-word/NextWord.svelte';
import { predict } from '#widgets/next-word/prediction.ts';
import { guessFor, nextWordView, openings, recordedFor } from '#widgets/next-word/view.ts';
import { ssr } from '../support/ssr.ts';

const first = recordedFor(openings[0])!;

test('the bars and the rest together hold the whole distribution', () => {
  for (const opening of openings) {
    const { top, rest } = recordedFor(opening)!;
    const total = top.reduce((sum, { probability }) => sum + probability, rest);
    expect(total).toBeCloseTo(1, 9);
  }
});

test('names how many tokens the last bar stands for', () => {
  const last = nextWordView(first).rows.at(-1)!;
  expect(last.token).toContain((first.vocabularySize - 10).toLocaleString('en'));
});

test('the summary turns bits into choices', () => {
  const { summary } = nextWordView({ ...first, entropyNats: 3 * Math.LN2 });
  expect(summary).toContain('between 8 tokens');
});

test('a token is followed to the end of its word, and no further', async () => {
  const vocabulary = [' m', 'at', '.', ' the'].map((text, id) => ({ id, text }));
  const favourite = (id: number) => ({
    logits: Float32Array.from(vocabulary, (_, i) => (i === id ? 5 : 0)),
    dropped: 3,
  });
  const after: Record<string, number> = { '': 0, '0': 1, '0,1': 2, '3': 0 };
  const made = await predict('', vocabulary, async (ids) => favourite(after[ids.join()] ?? 2));
  expect(made.top.map(({ token, ending }) => [token, ending])).toEqual([
    ['␣m', 'at'],
    ['at', ''],
    ['.', ''],
    ['␣the', ''],
  ]);
  const [best] = made.top;
  expect(best.probability).toBeCloseTo(Math.exp(5) / (Math.exp(5) + 3), 6);
  expect(made.logNormaliser).toBeCloseTo(Math.log(Math.exp(5) + 3), 6);
  expect(made.rest).toBe(0);
  expect(nextWordView(made).summary).toContain('3 tokens of its beginning are left out.');
});

test('every opening asks a guess with one likeliest word, scored in bits', () => {
  for (const opening of openings) {
    const guess = guessFor(recordedFor(opening)!);
    if (guess.kind !== 'choice') throw new Error('expected a choice');
    expect(guess.options.length).toBeGreaterThanOrEqual(3);
    expect(new Set(guess.options).size).toBe(guess.options.length);
    expect(Math.min(...guess.bits!)).toBe(guess.bits![guess.answer]);
    expect(guess.bits!.every((bits) => bits > 0)).toBe(true);
  }
  expect(new Set(openings.map((of) => guessFor(recordedFor(of)!).id)).size).toBe(openings.length);
});

test('only the openings are recorded', () => {
  expect(recordedFor('')).toBeUndefined();
  expect(recordedFor('\u0000<|endoftext|>')).toBeUndefined();
});

test('a long text is cut in the sentence, not in the computation', () => {
  const long = nextWordView({ ...first, text: 'x'.repeat(2000) });
  expect(long.summary.length).toBeLessThan(280);
});

test('whatever is pasted, the sentence keeps its order and its characters whole', () => {
  for (const text of [`${'😀'.repeat(40)}!`, '\u202egnol', '\ud83d']) {
    const { summary } = nextWordView({ ...first, text });
    expect(summary.isWellFormed()).toBe(true);
    expect(summary).not.toContain('\u202e');
  }
});

test('an empty text is not quoted', () => {
  expect(nextWordView({ ...first, text: '' }).summary).toMatch(/^After the start of a text, /);
});

test('only the first opening is asked before the button asks another: the list shows at once', () => {
  const asks = (text: string) => ssr(NextWord, { start: { text } }).includes('data-guess');
  expect(openings.filter(asks)).toEqual([openings[0]]);
});

test('draws its first state on the server', async () => {
  await expect(ssr(NextWord, {})).toMatchFileSnapshot('snapshots/next-word.html');
});
