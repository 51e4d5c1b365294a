import type { TokenPart } from '#model/tokenizer/token-parts.ts';
import { utf8Bytes } from '#model/tokenizer/utf8.ts';
import { predict } from './predict.ts';
import { trainWordModel } from './train-word-model.ts';

/**
 * What the next-word figures show before the text is loaded; stored by
 * scripts/data/next-word-first-state.ts as src/data/next-word-first-state.json.
 */
export interface NextWordFirstState {
  order: number;
  vocabularySize: number;
  /** UTF-8 bytes of the text: what a reader's own words make the page download. */
  textBytes: number;
  openings: {
    text: string;
    /** The ten likeliest next words, best first. */
    top: { part: TokenPart; probability: number }[];
    /** The probability of all other words together. */
    rest: number;
    entropyBits: number;
    /** What each length of context knows, longest first; see contextShares. */
    shares: { length: number; total: number; different: number; share: number }[];
    floor: number;
  }[];
}

const ORDER = 3;
const TOP = 10;

/** Beginnings of sentences whose next word a reader may guess; not all are in the book. */
const OPENINGS = [
  'Call me',
  'It was the great white',
  'Have you ever seen Moby',
  'The old sailor walked to and',
  'Every now and',
  'We sat down side by',
  'Good morning to',
  'What do you',
  'The men went to see Captain',
  'He had only one',
  'I do not',
  'It was the best ship in the',
];

/** Computes the first state from the text the figures load. Numbers are rounded to six decimals. */
export function nextWordFirstState(text: string): NextWordFirstState {
  const model = trainWordModel(text, ORDER);
  return {
    order: ORDER,
    vocabularySize: model.table.vocabularySize,
    textBytes: utf8Bytes(text).length,
    openings: OPENINGS.map((opening) => {
      const { top, rest, entropyBits, shares, floor } = predict(model, opening, TOP);
      return {
        text: opening,
        top: top.map(({ part, probability }) => ({ part, probability: round(probability) })),
        rest: round(rest),
        entropyBits: round(entropyBits),
        shares: shares.map((known) => ({ ...known, share: round(known.share) })),
        floor: round(floor),
      };
    }),
  };
}

function round(x: number): number {
  return Number(x.toFixed(6));
}
