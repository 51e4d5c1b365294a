import type { WordTable } from '#model/word-vectors/decode-word-vectors.ts';
import { COUNTRIES } from '#world/words/countries.ts';
import { FIRST_NAMES } from '#world/words/first-names.ts';
import { ANIMALS, COLOURS, DRINKS, FOODS, GAMES, LANGUAGES, PLACES } from '#world/words/nouns.ts';
import { KINDS, type Kind } from './kinds.ts';

/** Words of Mote's world by kind. Each stands in one kind only. */
const WORDS: Readonly<Record<Kind, readonly string[]>> = {
  animals: ANIMALS,
  colours: COLOURS,
  countries: COUNTRIES.map(({ name }) => name),
  capitals: COUNTRIES.map(({ capital }) => capital),
  languages: LANGUAGES,
  names: FIRST_NAMES,
  places: PLACES,
  food: [...FOODS, ...DRINKS],
  games: GAMES,
  digits: [...'0123456789'],
};

export interface KindWord {
  word: string;
  kind: Kind;
}

/** The words of some kinds that Mote knows as one token each, in the order of the kinds. */
export function wordsOf(kinds: readonly Kind[], mote: Pick<WordTable, 'rowOf'>): KindWord[] {
  return KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) =>
    WORDS[kind]
      .filter((word) => mote.rowOf.has(word.toLowerCase()))
      .map((word) => ({ word, kind })),
  );
}
