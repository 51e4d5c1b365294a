import { chance, writeNewWord, type Split, type Writer } from './engine/writer.ts';
import { madeUpName } from './made-up-name.ts';
import { FIRST_NAMES, HELD_OUT_FIRST_NAMES } from './words/first-names.ts';
import { NAME_WORDS } from './words/nouns.ts';
import { NAMES_OF_OTHER_LETTERS, TRAINED_OTHER_NAMES } from './words/other-names.ts';

/** What somebody in a passage is called: Zorami, Anna, a word such as Fox, or of other letters, such as Kelbin. */
export const NAME_KINDS = ['made-up', 'first', 'word', 'other'] as const;

export type NameKind = (typeof NAME_KINDS)[number];

/** Where a name comes from: a kind of the world's names, or a list that is none of its own. */
export type NameSource = NameKind | readonly string[];

/** Most are of nobody known, so that a passage and not memory says what is true of them. */
export const NAME_KIND_WEIGHTS = [4, 2, 1, 4];

type Names = Readonly<Record<Split, readonly string[]>>;

const FIRST: Names = {
  train: FIRST_NAMES,
  'held-out': HELD_OUT_FIRST_NAMES,
  any: [...FIRST_NAMES, ...HELD_OUT_FIRST_NAMES],
};
const OTHER: Names = {
  train: TRAINED_OTHER_NAMES,
  'held-out': NAMES_OF_OTHER_LETTERS,
  any: [...TRAINED_OTHER_NAMES, ...NAMES_OF_OTHER_LETTERS],
};

/** Writes a name that is none of those used. */
export function subjectName(
  writer: Writer,
  source: NameSource,
  split: Split,
  used: readonly string[],
): string {
  if (source === 'made-up') return madeUpName(writer, split, used);
  const names = typeof source === 'string' ? namesOf(source, split) : source;
  return writeNewWord(writer, names, used);
}

/** Writes a name that means nothing before it is met: made up of syllables, or of other letters. */
export function strangeName(writer: Writer, split: Split, used: readonly string[] = []): string {
  return subjectName(writer, chance(writer, 0.5) ? 'made-up' : 'other', split, used);
}

function namesOf(kind: Exclude<NameKind, 'made-up'>, split: Split): readonly string[] {
  if (kind === 'word') return NAME_WORDS;
  return kind === 'first' ? FIRST[split] : OTHER[split];
}
