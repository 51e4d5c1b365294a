import { wordList } from './word-list.ts';

/** Everyday nouns by kind. A word belongs to one kind only. */

export const ANIMALS = wordList(`
  dog cat fox bird rabbit bear horse cow mouse frog duck goat sheep lion wolf pig owl donkey
`);

export const THINGS = wordList(`
  key lamp book ball cup hat ring coin box map bell drum rope stone flag coat boat kite
`);

export const PLACES = wordList(`
  street river bridge road field lake hill wall forest garden park cave
`);

export const FOODS = wordList('soup bread rice cake fish cheese honey apples eggs nuts');

export const DRINKS = wordList('tea milk juice water coffee cocoa wine lemonade');

export const GAMES = wordList('chess football tennis cards golf piano violin guitar cello hockey');

export const LANGUAGES = wordList(`
  French Italian Spanish German English Japanese Chinese Russian Arabic Greek Polish Latin
`);

export const COLOURS = wordList('red blue green yellow black white pink brown grey orange');

/** Words that may be the name of somebody: “Fox drinks tea.” */
export const NAME_WORDS: readonly string[] = [...ANIMALS, ...THINGS, ...PLACES, ...COLOURS].map(
  (word) => word[0].toUpperCase() + word.slice(1),
);
