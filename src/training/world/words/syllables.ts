import { wordList } from './word-list.ts';

/**
 * Syllables of made-up names, such as Zorami. Each is consonants and one vowel, so a name is cut
 * into syllables in one way only.
 */
export const SYLLABLES = wordList('zo ra mi ko lu te bo ni sha vo ri pe do fa gu ze wi hu ja mo');

const MADE_UP = new RegExp(`^(?:${SYLLABLES.join('|')}){2,3}$`, 'i');

/** Whether a name is of two or three of the syllables, as made-up names are. */
export function isMadeOfSyllables(name: string): boolean {
  return MADE_UP.test(name);
}
