import { wordList } from './word-list.ts';

/**
 * Syllables of made-up names, such as Zorami. Each is consonants and one vowel, so a name is cut
 * into syllables in one way only.
 */
export const SYLLABLES = wordList('zo ra mi ko lu te bo ni sha vo ri pe do fa gu ze wi hu ja mo');
