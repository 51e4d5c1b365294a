/** View-model of TableSize: the rows of a table of all contexts, beside what could hold them. */
import { count, fixed, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { ATOMS_IN_EARTH, ATOMS_IN_UNIVERSE, TOKENS_OF_FINEWEB } from '#data/large-numbers.ts';
import facts from '#data/mote/facts.json';
import { contextRows, lengthBeyond } from '#math/context-rows.ts';
import { ENCODINGS } from '#model/tokenizer/encodings.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { choice, number, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/table-size.ts';

export const LENGTHS = { min: 1, max: 50, step: 1 };
export const VOCABULARIES = ['mote', 'gpt2', 'o200k'] as const;
export const SIZES = {
  mote: facts.config.vocabularySize,
  gpt2: ENCODINGS.gpt2.size,
  o200k: ENCODINGS.o200k_base.size,
};
const DISK_BYTES = 1e12;
const BYTES_PER_NUMBER = 2;

export const schema = {
  length: number(5, LENGTHS),
  vocabulary: choice('mote', VOCABULARIES),
};
export type State = StateOf<typeof schema>;

/** In SVG user units: a line of words above each bar. */
export const WIDTH = 320;
const ROW = { height: 40, words: 18, bar: 12 };
const LARGEST = 100; // power of ten at the right edge
const x = linearScale([0, LARGEST], [0, WIDTH - 10]);
const AXIS = 20; // room for its numbers

export function tableSizeView({ length, vocabulary }: State) {
  const size = SIZES[vocabulary];
  const table = contextRows(size, length);
  const disk = DISK_BYTES / (size * BYTES_PER_NUMBER);
  const marks = [
    { key: 'rows', label: words.rows, value: table },
    { key: 'numbers', label: words.numbers, value: facts.parameters },
    { key: 'disk', label: words.disk, value: disk },
    { key: 'text', label: words.text, value: TOKENS_OF_FINEWEB },
    { key: 'earth', label: words.earth, value: ATOMS_IN_EARTH },
    { key: 'universe', label: words.universe, value: ATOMS_IN_UNIVERSE },
  ];
  // Of the things that are not counted but worked out from rough figures, only the order of magnitude is shown.
  const shown = (key: string, value: number) =>
    key === 'earth' || key === 'universe' ? significant(value, 1) : whole(value);
  const verdict =
    table > ATOMS_IN_UNIVERSE
      ? words.noUniverse
      : table > ATOMS_IN_EARTH
        ? words.noEarth
        : table > TOKENS_OF_FINEWEB
          ? words.noText
          : table > disk
            ? words.noDisk
            : words.fits;
  const floor = ROW.height * marks.length;
  return {
    height: floor + AXIS,
    floor,
    ticks: x.ticks(10).map((power) => ({
      x: px(x(power)),
      labelY: floor + AXIS - 4,
      label: power % (LARGEST / 2) === 0 ? significant(10 ** power, 1) : '',
      anchor: power === 0 ? 'start' : power === LARGEST ? 'end' : 'middle',
    })),
    rows: marks.map(({ key, label, value }, i) => {
      const power = Math.log10(value);
      const beyond = power > LARGEST;
      return {
        key,
        label,
        labelY: ROW.height * i + ROW.words - 4,
        y: ROW.height * i + ROW.words,
        barHeight: ROW.bar,
        width: px(x(Math.min(power, LARGEST))),
        value: shown(key, value),
        beyond,
        tipX: px(x(LARGEST)),
        ours: key === 'rows',
      };
    }),
    summary: words.summary(words.lengthOf(length), count(size), whole(table), verdict),
    // With one token of context there are as many rows as tokens in the vocabulary, which is said first.
    named: length === 1 ? [] : [{ key: 'rows', text: whole(table) }],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: marks.map(({ key, label, value }) => ({
        key,
        cells: [label, shown(key, value), fixed(Math.log10(value), 1)],
      })),
    },
    steps: [
      {
        key: 'rows',
        says: words.stepRows,
        math: `${count(size)}^{${length}} = ${whole(table)}`,
      },
      {
        key: 'rows',
        says: words.stepDigits,
        math: `10^{${length} × log₁₀ ${count(size)}} = 10^{${fixed(Math.log10(table), 1)}}`,
      },
      {
        key: 'disk',
        says: words.stepDisk(count(size)),
        math: `${significant(DISK_BYTES, 1)} / (${count(size)} × ${BYTES_PER_NUMBER}) = ${whole(disk)}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** A whole number to its last digit, and as a power of ten where it has too many of them. */
function whole(value: number): string {
  return value < 1e9 ? count(value) : significant(value);
}

/** Asked about Mote's vocabulary. */
export function firstGuess(): Guess {
  const length = lengthBeyond(SIZES.mote, ATOMS_IN_EARTH);
  const size = count(SIZES.mote);
  return {
    kind: 'number',
    id: 'table-size.earth',
    ask: words.guess(size),
    min: 1,
    max: 200,
    step: 1,
    unit: words.unit,
    answer: length,
    tolerance: 5,
    reveal: words.reveal(
      size,
      length,
      significant(contextRows(SIZES.mote, length), 1),
      significant(ATOMS_IN_EARTH, 1),
    ),
  };
}
