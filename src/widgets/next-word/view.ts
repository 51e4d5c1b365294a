/** View-model of NextWord: a prediction, recorded for the openings or made live, as bars and a sentence. */
import { count, fixed, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import recorded from '#data/next-word-first-state.json';
import { surprisalBits } from '#math/surprisal.ts';
import { alphabetical } from '#ui/alphabetical.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { text } from '#ui/url-codec.ts';
import { words } from '#strings/next-word.ts';

export const LONGEST = 2000;
/** A guess offers the likeliest few words, in the order of the alphabet. */
const OFFERED = 5;

export const openings = recorded.openings.map(({ text: opening }) => opening);

/** Size of the text that the model reads for words of the reader's own. */
export const bookKilobytes = recorded.textBytes / 1000;

export const schema = { text: text(openings[0], { maxLength: LONGEST }) };

/** What the picture needs of a prediction: the recorded ones hold just this. */
export interface Shown {
  /** The words it was made for. */
  text: string;
  top: readonly { word: string; probability: number }[];
  rest: number;
  entropyBits: number;
  vocabularySize: number;
  shares: readonly { length: number; total: number; different: number; share: number }[];
  floor: number;
}

interface Made extends Omit<Shown, 'top' | 'text' | 'vocabularySize'> {
  top: readonly { part: object; probability: number }[];
}

/** A word model's tokens are whole words: each part is text. */
export function shown(made: Made, of: string, vocabularySize: number): Shown {
  const word = (part: object) => ('text' in part ? String(part.text) : '');
  const top = made.top.map(({ part, probability }) => ({
    word: word(part) === '<unk>' ? words.unknown : word(part),
    probability,
  }));
  return { ...made, text: of, top, vocabularySize };
}

/** The prediction worked out at build for one of the openings. */
export function recordedFor(of: string): Shown | undefined {
  const found = recorded.openings.find((opening) => opening.text === of);
  return found && shown(found, of, recorded.vocabularySize);
}

/** In SVG user units. */
export const WIDTH = 320;
const ROW = 26;
const BAR = { left: 120, right: 258 };

export function nextWordView(made: Shown) {
  const { top, rest, entropyBits, vocabularySize } = made;
  const others = vocabularySize - top.length;
  const rows = [
    ...top.map(({ word, probability }, i) => ({ key: `word-${i}`, word, probability })),
    { key: 'rest', word: words.rest(count(others)), probability: rest },
  ];
  const largest = Math.max(...rows.map(({ probability }) => probability));
  const best = top[0];
  const tail = made.text.length > 60 ? `… ${made.text.slice(-60)}` : made.text;
  return {
    height: ROW * rows.length,
    barX: BAR.left,
    barHeight: ROW - 10,
    rows: rows.map(({ key, word, probability }, i) => ({
      key,
      word,
      rest: key === 'rest',
      y: ROW * i + 5,
      middle: ROW * i + ROW / 2,
      width: px(((BAR.right - BAR.left) * probability) / largest),
      share: percent(probability),
    })),
    summary: words.summary(
      tail || words.nothingTyped,
      best.word,
      percent(best.probability),
      fixed(entropyBits),
      significant(2 ** entropyBits),
    ),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: rows.map(({ key, word, probability }) => ({
        key,
        cells: [
          word,
          percent(probability, 2),
          key === 'rest' ? '' : fixed(surprisalBits(probability)),
        ],
      })),
    },
    steps: [
      ...made.shares.map(({ length, total, different, share }) => ({
        says: words.stepContext(length, percent(share), count(total), count(different)),
        math:
          share === 0
            ? '0'
            : `… · ${count(total)} / (${count(total)} + ${count(different)}) = ${significant(share)}`,
      })),
      { says: words.stepFloor, math: `${significant(made.floor)} / ${count(vocabularySize)}` },
      {
        key: 'word-0',
        says: words.stepBits(best.word),
        math: `−log_{2} ${significant(best.probability, 4)} = ${fixed(surprisalBits(best.probability))}`,
      },
      {
        says: words.stepEntropy,
        math: `2^{${fixed(entropyBits)}} = ${significant(2 ** entropyBits)}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Guess before you look: the likeliest words of an opening, in the order of the alphabet. */
export function guessFor({ text: of, top }: Shown): Guess {
  const offered = top
    .filter(({ word }) => /\p{L}/u.test(word) && word !== words.unknown)
    .slice(0, OFFERED);
  const best = offered[0];
  const sorted = [...offered].sort((a, b) => alphabetical(a.word, b.word));
  return {
    kind: 'choice',
    id: `next-word.${openings.indexOf(of)}`,
    ask: words.ask(of),
    options: sorted.map(({ word }) => word),
    answer: sorted.indexOf(best),
    bits: sorted.map(({ probability }) => surprisalBits(probability)),
    reveal: words.reveal(best.word, percent(best.probability)),
  };
}
