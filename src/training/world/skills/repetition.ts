import { chance, writeWord, type Split, type Writer } from '../engine/writer.ts';
import { strangeName } from '../subject-name.ts';
import { COUNTRIES, WELL_KNOWN } from '../words/countries.ts';
import { FIRST_NAMES, HELD_OUT_FIRST_NAMES } from '../words/first-names.ts';
import {
  ANIMALS,
  COLOURS,
  DRINKS,
  FOODS,
  GAMES,
  LANGUAGES,
  PLACES,
  THINGS,
} from '../words/nouns.ts';

const WORDS: readonly string[] = [
  ...ANIMALS,
  ...THINGS,
  ...PLACES,
  ...FOODS,
  ...DRINKS,
  ...GAMES,
  ...LANGUAGES,
  ...COLOURS,
  ...FIRST_NAMES,
  ...HELD_OUT_FIRST_NAMES,
  ...COUNTRIES.slice(0, WELL_KNOWN).flatMap(({ name, capital }) => [name, capital]),
];

export interface ListTerms {
  readonly split: Split;
  /** How many words; 4 to 10 by default. */
  readonly words?: number;
}

/**
 * lamp river Tom blue tea, lamp river Tom blue tea, lamp river Tom blue tea. A list of random
 * words, said three times; three words in ten are strange names.
 */
export function repetition(writer: Writer, { split, words }: ListTerms): void {
  const list: string[] = [];
  writer.unpredictable(() => {
    while (list.length < (words ?? 10)) {
      list.push(chance(writer, 0.3) ? strangeName(writer, split) : writeWord(writer, WORDS));
      if (words === undefined && list.length >= 4 && chance(writer, 0.15)) break;
    }
  });
  writer.write(',');
  writer.answer(() => writer.write(` ${list.join(' ')}`));
  writer.write(',');
  writer.answer(() => writer.write(` ${list.join(' ')}`));
  writer.write('.');
}
