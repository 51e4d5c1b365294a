/** The places of a game, drawn from those that were recorded. */
import recorded from '#data/held-out-words.json';
import { Random } from '#math/random.ts';

export const ROUNDS = 10;

/** A place where a word is missing, and what the model expected there. */
export interface Place {
  chapter: number;
  before: string;
  word: string;
  /** What the model gave the word that came. */
  probability: number;
  /** Its likeliest tokens, best first. */
  top: readonly { word: string; probability: number }[];
}

/** Ten places in an order that the seed decides. */
export function placesOf(seed: number): Place[] {
  const places: Place[] = [...recorded.places];
  new Random(seed).shuffle(places);
  return places.slice(0, ROUNDS);
}

/** The model's likeliest words, less punctuation, in the order of the alphabet. */
export function favourites({ top }: Place): string[] {
  return top
    .map(({ word }) => word)
    .filter((word) => /\p{L}/u.test(word))
    .sort((a, b) => a.localeCompare(b, 'en'));
}
