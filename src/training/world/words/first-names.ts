import { wordList } from './word-list.ts';

/** First names of people in training documents. */
export const GIRLS = wordList(`
  Anna Lily Mia Zoe Emma Rosa Nina Clara Ida Eva Ella Ruth Jane Alice Helen Greta
`);

export const BOYS = wordList(`
  Tom Ben Max Leo Sam Jack Paul Otto Hugo Felix Karl Noah Finn Adam Luke Henry
`);

export const FIRST_NAMES: readonly string[] = [...GIRLS, ...BOYS];

/** Kept for testing: in training they stand only in lists of words to be repeated. */
export const HELD_OUT_FIRST_NAMES = wordList(`
  Victor Nora Bruno Iris Hans Olga Emil Vera Julia Oscar Simon Marta
`);
