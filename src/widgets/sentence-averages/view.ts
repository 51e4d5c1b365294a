/** View-model of SentenceAverages: how alike sentences are, as a square of cosines. */
import { fixed } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import recorded from '#data/mote/sentence-averages.json';
import facts from '#data/mote/facts.json';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { choice, number, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/sentence-averages.ts';
import { METHODS, type Comparison, type How } from './methods.ts';
import { presets } from './presets.ts';

/** Sentences compared; further lines are left out. */
export const MOST = 6;
export const LONGEST = 900;
export const AFTER = { min: 0, max: facts.config.blocks, step: 1 };

export const schema = {
  text: text(presets[0].sentences.join('\n'), { maxLength: LONGEST }),
  method: choice('mean', METHODS),
  after: number(AFTER.max, AFTER),
};
export type State = StateOf<typeof schema>;

export interface Wish extends How {
  sentences: string[];
}

/** What a state asks for: a line a sentence, blank ones left out. */
export function wishOf({ text: lines, method, after }: State): Wish {
  const sentences = lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, MOST);
  return { sentences, method, after: method === 'mote' ? after : 0 };
}

/** Place of the list that these sentences are; −1 for the reader's own. */
export function listOf(sentences: readonly string[]): number {
  return presets.findIndex((preset) => preset.sentences.join('\n') === sentences.join('\n'));
}

/** The comparison recorded for a list, by any method. */
export function recordedFor({ sentences, method, after }: Wish): Comparison | undefined {
  const list = listOf(sentences);
  const found = recorded.find(
    (one) => one.list === list && one.method === method && one.after === after,
  );
  return found && { ...found, cosines: square(found.cosines, sentences.length) };
}

/** A symmetric square with 1 on its diagonal, of what stands above it row by row. */
function square(above: readonly (number | null)[], n: number): (number | null)[][] {
  const at = (i: number, j: number) => i * n - (i * (i + 1)) / 2 + (j - i - 1);
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (i === j ? 1 : above[at(Math.min(i, j), Math.max(i, j))])),
  );
}

/** In SVG user units. */
const SIDE = 320;
const HEAD = 22;
const LARGEST = 56;

const letter = (i: number): string => String.fromCharCode(65 + i);

export function sentenceView(wish: Wish, { cosines, unknown, cut }: Comparison) {
  const { sentences, method, after } = wish;
  const n = sentences.length;
  const cell = Math.min(LARGEST, (SIDE - HEAD) / Math.max(1, n));
  const pairs = cosines
    .flatMap((row, i) => row.map((cosine, j) => ({ i, j, cosine })))
    .filter((one): one is Pair => one.i < one.j && one.cosine !== null)
    .sort((x, y) => y.cosine - x.cosine);
  const how = words.how[method](after);
  return {
    sentences: sentences.map((sentence, i) => ({ letter: letter(i), sentence })),
    heads: sentences.map((_, i) => ({ letter: letter(i), at: px(HEAD + cell * (i + 0.5)) })),
    head: HEAD / 2,
    size: px(HEAD + cell * n),
    cell: px(cell - 2),
    cells: cosines.flatMap((row, i) =>
      row.map((cosine, j) => ({
        key: keyOf(i, j),
        x: px(HEAD + cell * j + 1),
        y: px(HEAD + cell * i + 1),
        middleX: px(HEAD + cell * (j + 0.5)),
        middleY: px(HEAD + cell * (i + 0.5)),
        text: cosine === null ? '–' : fixed(cosine, n > 5 || i === j ? 2 : 3),
        negative: cosine !== null && cosine < 0,
        strength: px(0.45 * Math.min(1, Math.abs(cosine ?? 0)) ** 2),
      })),
    ),
    notes: [
      unknown.length > 0 ? words.unknown(unknown.join(', ')) : '',
      cut ? words.cut : '',
    ].filter(Boolean),
    summary: summary(),
    named: [...pairs.slice(0, 1), ...pairs.slice(1).slice(-1)].map(({ i, j, cosine }) => ({
      key: keyOf(i, j),
      text: fixed(cosine, 3),
    })),
    table: {
      caption: words.tableCaption(how),
      columns: words.columns,
      rows: pairs.map(({ i, j, cosine }) => ({
        key: keyOf(i, j),
        cells: [`${letter(i)}, ${letter(j)}`, fixed(cosine, 4), sentences[i], sentences[j]],
      })),
    },
    steps: pairs.slice(0, 1).flatMap(({ i, j, cosine }) => [
      { key: keyOf(i, i), says: words.stepVector[method](letter(i)), math: words.formula[method] },
      {
        key: keyOf(i, j),
        says: words.stepCosine(letter(i), letter(j)),
        math: `s_{${letter(i)}} · s_{${letter(j)}} ÷ (‖s_{${letter(i)}}‖ ‖s_{${letter(j)}}‖) = ${fixed(cosine, 4)}`,
      },
    ]),
  } satisfies FigureView & Record<string, unknown>;

  function summary(): string {
    if (n < 2 || pairs.length === 0) return words.tooFew;
    const [most] = pairs;
    if (pairs.length === 1)
      return words.onePair(how, letter(most.i), letter(most.j), fixed(most.cosine, 3));
    const least = pairs[pairs.length - 1];
    return words.summary(
      how,
      letter(most.i),
      letter(most.j),
      fixed(most.cosine, 3),
      letter(least.i),
      letter(least.j),
      fixed(least.cosine, 3),
    );
  }
}

interface Pair {
  i: number;
  j: number;
  cosine: number;
}

/** One key for a pair, whichever comes first. */
const keyOf = (i: number, j: number): string => `pair-${Math.min(i, j)}-${Math.max(i, j)}`;

/** Asked about the state the figure starts in: its first two sentences. */
export function firstGuess(): Guess {
  const sentences = [...presets[0].sentences];
  const { cosines } = recordedFor({ sentences, method: 'mean', after: 0 })!;
  return {
    kind: 'number',
    id: 'sentence-averages.first',
    ask: words.guess(sentences[0], sentences[1]),
    min: 0,
    max: 1,
    step: 0.01,
    answer: cosines[0][1]!,
    tolerance: 0.05,
    reveal: words.guessReveal(fixed(cosines[0][1]!, 3)),
  };
}
