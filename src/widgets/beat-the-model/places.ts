/** The places of a game, from those that were recorded. */
import recorded from '#data/held-out-words.json';
import { alphabetical } from '#ui/alphabetical.ts';

export const ROUNDS = 10;
/** Games that do not share a place. */
export const GAMES = Math.floor(recorded.places.length / ROUNDS);

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

/** The ten places of a game, counted from 1, in the order in which they were drawn. */
export function placesOf(game: number): Place[] {
  return recorded.places.slice(ROUNDS * (game - 1), ROUNDS * game);
}

/** The model's likeliest words, less punctuation, in the order of the alphabet. */
export function favourites({ top }: Place): string[] {
  return top
    .map(({ word }) => word)
    .filter((word) => /\p{L}/u.test(word))
    .sort(alphabetical);
}
