import { writeWord, type Split, type Writer } from './engine/writer.ts';
import { madeUpName } from './made-up-name.ts';
import { FIRST_NAMES, HELD_OUT_FIRST_NAMES } from './words/first-names.ts';
import { NAME_WORDS } from './words/nouns.ts';

/** What somebody in a passage is called: Zorami, Anna, or a word such as Fox. */
export const NAME_KINDS = ['made-up', 'first', 'word'] as const;

export type NameKind = (typeof NAME_KINDS)[number];

/** Where a name comes from: a kind of the world's names, or a list that is none of its own. */
export type NameSource = NameKind | readonly string[];

/** Half are made up, so that a passage and not memory says what is true of them. */
export const NAME_KIND_WEIGHTS = [5, 3, 2];

const NAMES: Readonly<Record<Split, readonly string[]>> = {
  train: FIRST_NAMES,
  'held-out': HELD_OUT_FIRST_NAMES,
  any: [...FIRST_NAMES, ...HELD_OUT_FIRST_NAMES],
};

/** Writes a name that is none of those used. */
export function subjectName(
  writer: Writer,
  source: NameSource,
  split: Split,
  used: readonly string[],
): string {
  if (source === 'made-up') return madeUpName(writer, split, used);
  const names = source === 'first' ? NAMES[split] : source === 'word' ? NAME_WORDS : source;
  return writeWord(
    writer,
    names,
    names.map((name) => (used.includes(name) ? 0 : 1)),
  );
}
