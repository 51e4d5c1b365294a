import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nextWordFirstState, type NextWordFirstState } from '#model/ngram/next-word-first-state.ts';
import nextWord from '#data/next-word-first-state.json' with { type: 'json' };

const storedNextWord: NextWordFirstState = nextWord;
const text = readFileSync('public/data/moby-dick.txt', 'utf8');

test('the stored next words are those of the shipped text (else: npx node scripts/data/next-word-first-state.ts)', () => {
  expect(storedNextWord).toEqual(nextWordFirstState(text));
});

test('each opening accounts for all probability', () => {
  expect(storedNextWord.openings).toHaveLength(12);
  for (const { text: opening, top, rest, shares, floor } of storedNextWord.openings) {
    expect(top, opening).toHaveLength(10);
    const total = top.reduce((sum, { probability }) => sum + probability, rest);
    expect(total, opening).toBeCloseTo(1, 4);
    expect(shares.reduce((sum, { share }) => sum + share, floor)).toBeCloseTo(1, 4);
  }
});

test('the openings lead where the book leads', () => {
  const words = (opening: string) =>
    storedNextWord.openings
      .find((o) => o.text === opening)
      ?.top.map(({ part }) => ('text' in part ? part.text : ''));
  expect(words('Call me')).toContain('Ishmael');
  expect(words('It was the great white')?.[0]).toBe('whale');
  expect(words('Have you ever seen Moby')?.[0]).toBe('Dick');
});
