import { expect, test } from 'vitest';
import { wordIds } from '#model/mote/word-ids.ts';

/** A token for each character. */
const encode = (word: string) => Promise.resolve([...word].map((letter) => letter.codePointAt(0)!));
const room = { mostWords: 8, mostIds: 20 };

test('gives each word its own tokens, in order', async () => {
  expect(await wordIds('  to \n be\tto', room, encode)).toEqual({
    words: ['to', 'be', 'to'],
    ids: [
      [116, 111],
      [98, 101],
      [116, 111],
    ],
    cut: false,
  });
});

test('stops before the first word that no longer fits, and says so', async () => {
  const few = await wordIds('ab abc a', { mostWords: 8, mostIds: 4 }, encode);
  expect(few.words).toEqual(['ab']);
  expect(few.cut).toBe(true);
  const many = await wordIds('a b c', { mostWords: 2, mostIds: 4 }, encode);
  expect(many.words).toEqual(['a', 'b']);
  expect(many.cut).toBe(true);
});

test('of an empty text there is nothing', async () => {
  expect(await wordIds(' \n ', room, encode)).toEqual({ words: [], ids: [], cut: false });
});
