import { wordList } from './word-list.ts';

/** Pairs of words for patterns that a few examples show. */

export const OPPOSITES: readonly (readonly [string, string])[] = wordList(`
  hot-cold big-small up-down fast-slow day-night open-closed full-empty early-late hard-soft
  high-low new-old near-far wet-dry light-dark happy-sad left-right
`).map((pair) => {
  const [word, opposite] = pair.split('-');
  return [word, opposite];
});

/** Regular verbs and nouns, some of which are kept for testing. */
export const VERBS = wordList(`
  walk talk jump play look help call open ask cook rain wait work climb clean paint laugh watch
  wash push pull turn show start learn visit pick fill count answer
`);

export const NOUNS = wordList(`
  dog cat bird rabbit bear horse cow frog duck goat lion pig owl key lamp book ball cup hat ring
  coin map bell drum rope stone flag coat boat kite street river road field lake hill wall
  forest garden park
`);
