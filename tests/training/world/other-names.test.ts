/** Names of other make than the syllables of Mote's world: those for training, and those kept for testing. */
import { describe, expect, test } from 'vitest';
import {
  LONG_NAMES,
  NAMES_OF_OTHER_LETTERS,
  OTHER_FIRST_NAMES,
  TRAINED_OTHER_NAMES,
} from '#world/words/other-names.ts';
import { COUNTRIES } from '#world/words/countries.ts';
import { FIRST_NAMES, HELD_OUT_FIRST_NAMES } from '#world/words/first-names.ts';
import { NAME_WORDS } from '#world/words/nouns.ts';
import { isMadeOfSyllables, SYLLABLES } from '#world/words/syllables.ts';
import { moteEncoder } from './mote-encoder.ts';

const { tokenizer } = moteEncoder;
const pieces = (names: readonly string[]) =>
  names.map((name) => tokenizer.encode(` ${name}`).map((id) => tokenizer.decode([id])));
const mean = (lists: readonly string[][]) => lists.flat().length / lists.length;

test.each([
  ['of other letters', NAMES_OF_OTHER_LETTERS],
  ['first names', OTHER_FIRST_NAMES],
  ['of five syllables', LONG_NAMES],
  ['for training', TRAINED_OTHER_NAMES],
])('no name is a word of the world, and none comes twice: %s', (_, names) => {
  const world = [
    ...[...FIRST_NAMES, ...HELD_OUT_FIRST_NAMES, ...NAME_WORDS],
    ...COUNTRIES.flatMap(({ name, capital }) => [name, capital]),
  ];
  expect(names.filter((name) => world.includes(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test('no name for training is kept for testing', () => {
  const kept = new Set([...NAMES_OF_OTHER_LETTERS, ...OTHER_FIRST_NAMES, ...LONG_NAMES]);
  expect(TRAINED_OTHER_NAMES.filter((name) => kept.has(name))).toEqual([]);
});

test('no name for training is one that made-up names of syllables may be', () => {
  expect(TRAINED_OTHER_NAMES.filter(isMadeOfSyllables)).toEqual([]);
});

test('names of other letters hold no syllable of made-up names', () => {
  const syllable = new RegExp(SYLLABLES.join('|'), 'i');
  expect(NAMES_OF_OTHER_LETTERS.filter((name) => syllable.test(name))).toEqual([]);
});

describe('the model card says how the tokenizer cuts them', () => {
  test('names of five syllables into those syllables', () => {
    for (const cut of pieces(LONG_NAMES)) expect(cut).toHaveLength(5);
  });

  test('names of other letters into more pieces than made-up names, most of them single letters', () => {
    const cut = pieces(NAMES_OF_OTHER_LETTERS);
    expect(mean(cut)).toBeGreaterThan(4);
    const letters = cut.flat().filter((piece) => piece.trim().length === 1);
    expect(letters.length).toBeGreaterThan(cut.flat().length / 2);
  });
});
