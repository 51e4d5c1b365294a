/** View-model of RootD: a width and a seed in; two heaps of scores, what softmax makes of them, and a sentence out. */
import { fixed, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { softmax } from '#math/softmax.ts';
import { softmaxJacobianTrace } from '#math/softmax-jacobian.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { number, seed, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/root-d.ts';
import { KEYS, QUERIES, randomScores, WIDEST } from './random-scores.ts';

export const schema = {
  /** d = 2 to this power. */
  power: number(7, { min: 0, max: Math.log2(WIDEST), step: 1 }),
  seed: seed(1),
};
export type State = StateOf<typeof schema>;
export const LARGEST_POWER = Math.log2(WIDEST);

/** In SVG user units. */
export const WIDTH = 320;
const HALF = 152;
const HEAP = { top: 26, bottom: 116, tickEnd: 120, labelY: 130 };
const STRIP = { titleY: 158, top: 172, bottom: 232 };
const REACH = 50;
/** Width of a step of the heaps, in units of score. */
const BIN = 2;

export const widthOf = (power: number) => 2 ** power;

/** What a softmax does with rows of scores. */
function measure(rows: readonly Float64Array[]) {
  const all = rows.flatMap((row) => [...row]);
  const probs = rows.map((row) => softmax(row));
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    all,
    probs,
    variance: mean(all.map((score) => score ** 2)),
    largest: Math.max(...all),
    top: mean(probs.map((row) => Math.max(...row))),
    trace: mean(probs.map(softmaxJacobianTrace)),
  };
}

function measureBoth({ power, seed: from }: State) {
  const width = widthOf(power);
  const rows = randomScores(from, width);
  const divided = rows.map((row) => row.map((score) => score / Math.sqrt(width)));
  return { width, rows, plain: measure(rows), scaled: measure(divided) };
}

/** A heap of scores as a closed path of steps, drawn to its own height; scores beyond the axis are left out. */
function heap(scores: readonly number[], x: (score: number) => number): string {
  const counts = new Float64Array((2 * REACH) / BIN + 1);
  for (const score of scores) {
    const bin = Math.round((score + REACH) / BIN);
    if (bin >= 0 && bin < counts.length) counts[bin]++;
  }
  const most = Math.max(...counts, 1);
  const y = linearScale([0, most], [HEAP.bottom, HEAP.top]);
  const edge = (bin: number) => px(x((bin - 0.5) * BIN - REACH));
  const path = [...counts].map((count, bin) => `H${edge(bin)}V${px(y(count))}`);
  return `M${edge(0)} ${HEAP.bottom}${path.join('')}H${edge(counts.length)}V${HEAP.bottom}Z`;
}

function half(
  left: number,
  name: { key: string; title: string; says: string },
  { all, probs, variance, top, trace }: ReturnType<typeof measure>,
) {
  const x = linearScale([-REACH, REACH], [left, left + HALF]);
  const bar = linearScale([0, 1], [0, STRIP.bottom - STRIP.top]);
  const step = HALF / KEYS;
  return {
    ...name,
    left,
    right: left + HALF,
    path: heap(all, x),
    ticks: [-40, 0, 40].map((tick) => ({ x: px(x(tick)), label: fixed(tick, 0) })),
    bars: [...probs[0]].map((weight, j) => ({
      x: px(left + step * j + 1),
      width: px(step - 2),
      y: px(STRIP.bottom - bar(weight)),
      height: px(bar(weight)),
    })),
    lines: [
      words.variance(significant(variance)),
      words.top(percent(top, 0)),
      words.trace(fixed(trace)),
    ],
  };
}

export function rootDView(state: State) {
  const { width, rows, plain, scaled } = measureBoth(state);
  // Operands have more digits than what comes of them, which is then what a reader gets as well.
  const [best, root] = [Math.max(...rows[0]), Math.sqrt(width)];
  const [bestShown, rootShown] = [fixed(best, 4), significant(root, 5)];
  const varianceShown = significant(plain.variance, 5);
  return {
    heap: HEAP,
    strip: STRIP,
    height: STRIP.bottom + 74,
    lineY: [0, 1, 2].map((line) => STRIP.bottom + 22 + 22 * line),
    halves: [
      half(0, { key: 'plain', title: words.plain, says: words.plainName }, plain),
      half(WIDTH - HALF, { key: 'scaled', title: words.scaled, says: words.scaledName }, scaled),
    ],
    note: words.note(QUERIES, KEYS),
    summary: words.summary(
      width,
      percent(plain.top, 0),
      fixed(plain.trace),
      percent(scaled.top, 0),
      fixed(scaled.trace),
    ),
    named: [
      { key: 'plain', text: percent(plain.top, 0) },
      { key: 'scaled', text: percent(scaled.top, 0) },
    ],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: [
        { key: 'plain', says: words.plainName, of: plain },
        { key: 'scaled', says: words.scaledName, of: scaled },
      ].map(({ key, says, of }) => ({
        key,
        cells: [
          says,
          significant(of.variance),
          fixed(of.largest),
          percent(of.top),
          fixed(of.trace, 3),
        ],
      })),
    },
    steps: [
      { says: words.stepVariance, math: `${width} × 1 = ${width}` },
      { key: 'plain', says: words.stepMeasured, math: varianceShown },
      {
        key: 'scaled',
        says: words.stepRoot,
        math: `${varianceShown} / ${width} = ${significant(scaled.variance)}`,
      },
      {
        says: words.stepBest,
        math: `${bestShown}; ${bestShown} / √${width} = ${bestShown} / ${rootShown} = ${fixed(best / root)}`,
      },
      {
        says: words.stepTrace,
        math: `${fixed(softmaxJacobianTrace(plain.probs[0]), 4)}; ${fixed(softmaxJacobianTrace(scaled.probs[0]), 4)}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Asked about the state the figure starts in. */
export function firstGuess(state: State): Guess {
  const { width, plain, scaled } = measureBoth(state);
  return {
    kind: 'number',
    id: 'root-d.first',
    ask: words.guess(width, KEYS),
    min: 0,
    max: 100,
    step: 1,
    unit: '%',
    answer: 100 * plain.top,
    tolerance: 8,
    reveal: words.guessReveal(percent(plain.top, 0), percent(scaled.top, 0)),
  };
}
