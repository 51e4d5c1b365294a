import type { Split, Writer } from '../engine/writer.ts';
import { inSplit } from '../split-hash.ts';
import { COUNTRIES, WELL_KNOWN } from '../words/countries.ts';
import { NOUNS, OPPOSITES, VERBS } from '../words/patterns.ts';

/** Of the words in a pattern that can be carried over to new words, this share is for testing. */
export const WORDS_HELD_OUT_PERCENT = 20;

type Pair = readonly [from: string, to: string];

export const PATTERN_NAMES = ['opposites', 'past', 'plurals', 'capitals', 'continents'] as const;

export type PatternName = (typeof PATTERN_NAMES)[number];

const KNOWN = COUNTRIES.slice(0, WELL_KNOWN);

/** The pairs of each pattern. Opposites go both ways. */
const PAIRS: Readonly<Record<PatternName, readonly Pair[]>> = {
  opposites: OPPOSITES.flatMap(([a, b]): Pair[] => [
    [a, b],
    [b, a],
  ]),
  past: VERBS.map((verb) => [verb, `${verb}ed`]),
  plurals: NOUNS.map((noun) => [noun, `${noun}s`]),
  capitals: KNOWN.map(({ name, capital }) => [name, capital]),
  continents: KNOWN.flatMap(({ name, continent }): Pair[] =>
    continent ? [[name, continent]] : [],
  ),
};

/** Pairs in a document. */
const PAIRS_SHOWN = 5;

/** Patterns by which the form of a word never seen in them can be told. */
const FORMS: readonly PatternName[] = ['past', 'plurals'];

/**
 * hot: cold, big: small, up: down. Some pairs of one pattern, which the first of them show.
 *
 * After countries it is the examples alone that tell capitals from continents. In documents kept for
 * testing, the last word of a past or plural pattern is one that training never shows in it.
 */
export function patterns(writer: Writer, split: Split, only?: PatternName): void {
  const allowed = PATTERN_NAMES.map((name) => (only === undefined || name === only ? 1 : 0));
  const pattern = writer.choose(PATTERN_NAMES, allowed);
  const table = PAIRS[pattern];
  const used = new Set<Pair>();
  for (let n = 0; n < PAIRS_SHOWN; n++) {
    let pair = table[0];
    writer.unpredictable(() => {
      if (n > 0) writer.write(',');
      pair = writer.writeOne(
        table,
        ([from]) => ` ${from}`,
        table.map((entry) =>
          !used.has(entry) && mayShow(pattern, entry, n === PAIRS_SHOWN - 1 ? split : 'train')
            ? 1
            : 0,
        ),
      );
    });
    used.add(pair);
    writer.write(':');
    writer.answer(() => writer.write(` ${pair[1]}`));
  }
  writer.write('.');
}

function mayShow(pattern: PatternName, [word]: Pair, split: Split): boolean {
  return !FORMS.includes(pattern) || inSplit(`${pattern} ${word}`, WORDS_HELD_OUT_PERCENT, split);
}
