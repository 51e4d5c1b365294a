/** The places of a game, from those that were recorded: a few in the page, the rest in a file of their own. */
import recorded from '#data/held-out-words.json';
import { alphabetical } from '#ui/alphabetical.ts';

export const ROUNDS = 10;
/** Games whose places come with the page. */
export const FIRST_GAMES = recorded.places.length / ROUNDS;
/** All games there are; no two share a place. */
export const GAMES = FIRST_GAMES + recorded.more.places / ROUNDS;

/** Where the places of the other games are, below the path of the site's root, and their size. */
export const MORE_FILE = 'data/held-out-words-more.json';
export const moreKilobytes = recorded.more.bytes / 1000;

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

/** The ten places of a game, counted from 1, in the order in which they were drawn; none where they are not here yet. */
export function placesOf(game: number, more: readonly Place[] = []): readonly Place[] {
  const first = ROUNDS * (game - 1);
  return [...recorded.places, ...more].slice(first, first + ROUNDS);
}

/** The model's likeliest words, less punctuation, in the order of the alphabet. */
export function favourites({ top }: Place): string[] {
  return top
    .map(({ word }) => word)
    .filter((word) => /\p{L}/u.test(word))
    .sort(alphabetical);
}
