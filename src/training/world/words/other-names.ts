import { Random } from '#math/random.ts';
import { capitalised } from './article.ts';
import { COUNTRIES } from './countries.ts';
import { FIRST_NAMES, HELD_OUT_FIRST_NAMES } from './first-names.ts';
import { NAME_WORDS } from './nouns.ts';
import { isMadeOfSyllables, SYLLABLES } from './syllables.ts';
import { wordList } from './word-list.ts';

/** Common first names, none of them of the world: such as a reader may type. Training never shows them. */
export const OTHER_FIRST_NAMES = wordList(`
  Sarah Michael David Laura Peter Maria Robert Linda James Susan Daniel Karen Kevin Nancy Brian
  Lisa George Sandra Edward Donna Steven Carol Thomas Sharon Joseph Michelle Charles Patricia Mark Deborah
  Anthony Betty Ronald Jason Ryan Gary Amanda Melissa Rebecca Stephen
`);

const SEED = 2026;
const CONSONANTS = 'bcdfghjklmnpqrstvwxyz';
const VOWELS = 'aeiou';
/** Consonants and vowels of the names kept for testing, such as Nekeb. */
const TESTED = ['cvcvc', 'cvccvc', 'vccvc', 'cvcvcvc'];
/** Those of the names for training: the same but the longest, and shorter ones, such as Eluf. */
const TRAINED = ['cvcv', 'vcvc', 'vcv', ...TESTED.slice(0, 3)];
/** Beginnings and ends of names as people have them, put together at random for training. */
const STARTS = wordList(`
  Al An Ar Ash Bar Bel Ber Bra Cas Chi Cla Cor Dan Dar Del Den Ed El Er Es Fer Fra Gab Gil Gra Hal
  Har Hel Im In Is Jas Jen Jo Kal Kat Ken Kri La Lan Le Lor Mad Mal Mar Mel Mor Nat Nel Nor Ol Or
  Os Pat Per Phil Pri Quin Ra Ray Ren Rob Ros Sal San Ser Shan Ste Sus Tan Tay Ter Tha Tim Tri Ul
  Val Ver Wal Wen Wil Xan Yas Yu Zan
`);
const ENDS = wordList(`
  a ah an ana anne ard art as belle bert by cy da dan den der dith don dra dy el elle en er es
  eth ey fred gan ger go iah ias ick id ie iel il in ina ine is isha ita ith ka ke ley lia lin lis
  ly man mas mie mond na nald ne neth ney nie nne non ny o on or os ra rad ret ric rin ris ron ry
  sha sia son stin ta tan te ter than tha thy tin ton tra ty us ver vin wen win y ya yn
`);
const LONG = 5;

/** Names of letters drawn at random, without any syllable of the world's made-up names. Kept for testing. */
export const NAMES_OF_OTHER_LETTERS: readonly string[] = drawNames(1000, new Set(), (pick) => {
  const name = drawLetters(pick, pick(TESTED));
  return SYLLABLES.some((syllable) => name.includes(syllable)) ? null : name;
});

/** Names longer than any of the world, of its own syllables. Kept for testing. */
export const LONG_NAMES: readonly string[] = drawNames(1000, new Set(), (pick) =>
  Array.from({ length: LONG }, () => pick(SYLLABLES)).join(''),
);

/**
 * Names for training besides the made-up ones: half of letters drawn at random, half of beginnings and ends that
 * names have. None of those kept for testing.
 */
export const TRAINED_OTHER_NAMES: readonly string[] = drawNames(
  3000,
  new Set([
    ...[...NAMES_OF_OTHER_LETTERS, ...OTHER_FIRST_NAMES],
    ...[...FIRST_NAMES, ...HELD_OUT_FIRST_NAMES, ...NAME_WORDS],
    ...COUNTRIES.flatMap(({ name, capital }) => [name, capital]),
  ]),
  (pick) => {
    const name = pick([true, false])
      ? drawLetters(pick, pick(TRAINED))
      : `${pick(STARTS)}${pick(ENDS)}`.toLowerCase();
    return isMadeOfSyllables(name) ? null : name;
  },
);

type Pick = <T>(from: ArrayLike<T>) => T;

function drawLetters(pick: Pick, pattern: string): string {
  return Array.from(pattern, (kind) => pick(kind === 'c' ? CONSONANTS : VOWELS)).join('');
}

/** Always the same names, with a capital. */
function drawNames(
  count: number,
  without: ReadonlySet<string>,
  draw: (pick: Pick) => string | null,
): string[] {
  const random = new Random(SEED);
  const names = new Set<string>();
  while (names.size < count) {
    const drawn = draw((from) => from[random.int(from.length)]);
    const name = drawn && capitalised(drawn);
    if (name && !without.has(name)) names.add(name);
  }
  return [...names];
}
