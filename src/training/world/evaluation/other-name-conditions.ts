import type { Split } from '../engine/writer.ts';
import { closedBook } from '../skills/closed-book.ts';
import { dialogue } from '../skills/dialogue.ts';
import { search } from '../skills/search.ts';
import { LONG_NAMES, NAMES_OF_OTHER_LETTERS, OTHER_FIRST_NAMES } from '../words/other-names.ts';
import type { Condition } from './condition.ts';
import { passageAbout } from './passage-conditions.ts';

const HELD: { readonly split: Split } = { split: 'held-out' };

/** What was asked with the world's own names before, asked with names that readers may type. */
export const OTHER_NAME_CONDITIONS: readonly Condition[] = [
  passageAbout('3 made-up names of five syllables', 3, LONG_NAMES),
  ...namedOtherwise('name', 'of other letters', NAMES_OF_OTHER_LETTERS),
  ...namedOtherwise('first name', 'from outside the world', OTHER_FIRST_NAMES),
  {
    skill: 'closed book',
    condition: 'unknown country, name of other letters',
    program: (w) =>
      closedBook(w, {
        ...HELD,
        quiz: false,
        about: 'made-up country',
        names: NAMES_OF_OTHER_LETTERS,
      }),
  },
  {
    skill: 'search',
    condition: 'asked for an unknown country, name of other letters',
    program: (w) => search(w, { ...HELD, about: 'made-up country', names: NAMES_OF_OTHER_LETTERS }),
    asked: 'first',
  },
];

function namedOtherwise(noun: string, otherwise: string, names: readonly string[]): Condition[] {
  return [
    ...[2, 3, 4].map((n) => passageAbout(`${n} ${noun}s ${otherwise}`, n, names)),
    {
      skill: 'closed book',
      condition: `unknown somebody, ${noun} ${otherwise}`,
      program: (w) => closedBook(w, { ...HELD, quiz: false, about: 'somebody', names }),
    },
    {
      skill: 'dialogue',
      condition: `${noun} ${otherwise} recalled`,
      program: (w) => dialogue(w, 'held-out', 'name', names),
    },
    {
      skill: 'search',
      condition: `asked for an unknown somebody, ${noun} ${otherwise}`,
      program: (w) => search(w, { ...HELD, about: 'somebody', names }),
      asked: 'first',
    },
  ];
}
