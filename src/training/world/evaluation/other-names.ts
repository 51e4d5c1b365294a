import { Random } from '#math/random.ts';
import { capitalised } from '../words/article.ts';
import { SYLLABLES } from '../words/syllables.ts';
import { wordList } from '../words/word-list.ts';

/** Common first names, none of them of the world: such as a reader may type. */
export const OTHER_FIRST_NAMES = wordList(`
  Sarah Michael David Laura Peter Maria Robert Linda James Susan Daniel Karen Kevin Nancy Brian
  Lisa George Sandra Edward Donna Steven Carol Thomas Sharon Joseph Michelle Charles Patricia Mark Deborah
  Anthony Betty Ronald Jason Ryan Gary Amanda Melissa Rebecca Stephen
`);

const SEED = 2026;
const COUNT = 1000;
/** Consonants and vowels of the names drawn, such as Nekeb. */
const PATTERNS = ['cvcvc', 'cvccvc', 'vccvc', 'cvcvcvc'];
const LETTERS: Readonly<Record<string, string>> = { c: 'bcdfghjklmnpqrstvwxyz', v: 'aeiou' };
const LONG = 5;

/** Names of letters drawn at random, without any syllable of the world's made-up names. */
export const NAMES_OF_OTHER_LETTERS: readonly string[] = drawNames((pick) => {
  const name = Array.from(pick(PATTERNS), (kind) => pick(LETTERS[kind])).join('');
  return SYLLABLES.some((syllable) => name.includes(syllable)) ? null : name;
});

/** Names longer than any of the world, of its own syllables. */
export const LONG_NAMES: readonly string[] = drawNames((pick) =>
  Array.from({ length: LONG }, () => pick(SYLLABLES)).join(''),
);

type Pick = <T>(from: ArrayLike<T>) => T;

/** Always the same names. */
function drawNames(draw: (pick: Pick) => string | null): string[] {
  const random = new Random(SEED);
  const names = new Set<string>();
  while (names.size < COUNT) {
    const name = draw((from) => from[random.int(from.length)]);
    if (name) names.add(capitalised(name));
  }
  return [...names];
}
