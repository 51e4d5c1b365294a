import { chance, writeNewWord, writeWord, type Split, type Writer } from '../engine/writer.ts';
import { FIRST_NAMES } from '../words/first-names.ts';
import { TRAINED_OTHER_NAMES } from '../words/other-names.ts';
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
import { STATES } from '../words/obstacles.ts';
import { OPPOSITES, VERBS } from '../words/patterns.ts';

type Kinds = readonly (readonly string[])[];

/** What keys are drawn from: foods and games are never keys in training. */
const TRAINED_KEYS: Kinds = [
  ANIMALS,
  THINGS,
  PLACES,
  FIRST_NAMES,
  TRAINED_OTHER_NAMES,
  LANGUAGES,
  COLOURS,
  VERBS,
];
const KEPT_KEYS: Kinds = [FOODS, GAMES];
export const MAP_KEYS: Readonly<Record<Split, Kinds>> = {
  train: TRAINED_KEYS,
  'held-out': KEPT_KEYS,
  any: [...TRAINED_KEYS, ...KEPT_KEYS],
};

/** What values are drawn from: animals and drinks are never values in training. */
const TRAINED_VALUES: Kinds = [
  COLOURS,
  THINGS,
  PLACES,
  FOODS,
  TRAINED_OTHER_NAMES,
  FIRST_NAMES,
  LANGUAGES,
  STATES,
  OPPOSITES.flat(),
];
const KEPT_VALUES: Kinds = [DRINKS, ANIMALS];
export const MAP_VALUES: Readonly<Record<Split, Kinds>> = {
  train: TRAINED_VALUES,
  'held-out': KEPT_VALUES,
  any: [...TRAINED_VALUES, ...KEPT_VALUES],
};

export interface MapTerms {
  readonly split: Split;
  /** How many keys; 3 to 5 by default. */
  readonly keys?: number;
  /** How often keys are looked up. */
  readonly lookUps?: number;
}

/**
 * lamp: red, key: blue, ring: red, key: blue, lamp: red. Keys get values at random; every later
 * line repeats one of them.
 */
export function maps(writer: Writer, { split, keys, lookUps = 6 }: MapTerms): void {
  const keyKind = writer.choose(MAP_KEYS[split]);
  const entries = new Map<string, string>();
  let values: readonly string[] = [];
  writer.unpredictable(() => {
    while (entries.size < (keys ?? 5)) {
      if (entries.size > 0) writer.write(',');
      const key = writeNewWord(writer, keyKind, [...entries.keys()]);
      writer.write(':');
      if (entries.size === 0) values = chooseValues(writer, keyKind, split);
      entries.set(
        key,
        writeNewWord(writer, values, keys === undefined ? [] : [...entries.values()]),
      );
      if (keys === undefined && entries.size >= 3 && chance(writer, 0.4)) break;
    }
  });
  for (let n = 0; n < lookUps; n++) {
    let key = '';
    writer.unpredictable(() => {
      writer.write(',');
      key = writeWord(writer, [...entries.keys()]);
    });
    writer.write(':');
    writer.answer(() => writer.write(` ${entries.get(key)}`));
  }
  writer.write('.');
}

function chooseValues(writer: Writer, keyKind: readonly string[], split: Split): readonly string[] {
  const others = MAP_VALUES[split].map((kind) => (kind === keyKind ? 0 : 1));
  return writer.choose(MAP_VALUES[split], others);
}
