/** View-model of CacheTiming: what each new token costs, counted, and measured where the reader has done so. */
import { count, fixed, significant } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import facts from '#data/mote/facts.json';
import type { DecodingTime } from '#model/mote/time-decoding.ts';
import {
  decodingSize,
  multiplications,
  operationCount,
} from '#model/transformer/operation-count.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { number, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/cache-timing.ts';

/** Tokens written in a measurement: with the token that starts a document they fit into the context. */
export const MOST = 120;
export const LEAST = 10;

export const schema = { tokens: number(100, { min: LEAST, max: MOST, step: 10 }) };
type State = StateOf<typeof schema>;

const { config } = facts;

/** In SVG user units. */
export const WIDTH = 320;
export const HEIGHT = 330;
export const PLOT = { left: 40, right: 304 };
const PANELS = [
  { top: 44, bottom: 140 },
  { top: 194, bottom: 290 },
];

interface Pair {
  withCache: number;
  without: number;
}

/** Lengths of the text with each new token: the first follows the token that starts the document. */
const lengths = (tokens: number) => Array.from({ length: tokens }, (_, i) => i + 2);

/** Lengths that the table shows. */
const tenths = (tokens: number) => lengths(tokens).filter((length) => length % 10 === 1);

const countedAt = (length: number): Pair => ({
  withCache: multiplications(config, decodingSize(length, { cache: true })),
  without: multiplications(config, decodingSize(length, { cache: false })),
});

function total(pairs: readonly Pair[]): Pair {
  return pairs.reduce(
    (sum, pair) => ({
      withCache: sum.withCache + pair.withCache,
      without: sum.without + pair.without,
    }),
    { withCache: 0, without: 0 },
  );
}

/** One plot: both costs over the length of the text. */
function panel(title: string, pairs: readonly Pair[], tokens: number, p: number) {
  const { top, bottom } = PANELS[p];
  const x = linearScale([1, tokens + 1], [PLOT.left, PLOT.right]);
  const most = Math.max(...pairs.map(({ withCache, without }) => Math.max(withCache, without)), 0);
  const y = linearScale([0, most || 1], [bottom, top]);
  const path = (value: (pair: Pair) => number) =>
    linePath(pairs.map((pair, i) => [x(i + 2), y(value(pair))]));
  return {
    title,
    titleY: top - 14,
    bottom,
    middle: (top + bottom) / 2,
    empty: pairs.length === 0,
    /** The rows of the table: a column around every tenth length. */
    columns: tenths(tokens).map((length) => ({
      key: `length-${length}`,
      x: px(x(length - 5)),
      width: px(Math.min(x(length + 5), PLOT.right) - x(length - 5)),
    })),
    top,
    withCache: path((pair) => pair.withCache),
    without: path((pair) => pair.without),
    yTicks: (most > 0 ? y.ticks(3) : []).map((value) => ({
      y: px(y(value)),
      label: significant(value),
    })),
    xTicks: x.ticks(5).map((value) => ({ x: px(x(value)), label: count(value) })),
  };
}

/** `times` holds what was measured so far, from the first token on. */
export function cacheTimingView({ tokens }: State, times: readonly DecodingTime[]) {
  const counted = lengths(tokens).map(countedAt);
  const measured: Pair[] = times
    .slice(0, tokens)
    .map(({ withCache, recomputing }) => ({ withCache, without: recomputing }));
  const sums = { counted: total(counted), measured: total(measured) };
  const complete = measured.length === tokens;
  const seen = complete && sums.measured.withCache > 0;
  const ratios = {
    counted: significant(sums.counted.without / sums.counted.withCache),
    measured: seen ? significant(sums.measured.without / sums.measured.withCache) : '',
  };
  const millions = (n: number) => significant(n / 1e6);
  const difference = times.reduce((most, time) => Math.max(most, time.difference), 0);
  const last = tokens + 1;
  const one = operationCount(config, decodingSize(last, { cache: true }));
  const whole = operationCount(config, decodingSize(last, { cache: false }));

  return {
    panels: [
      panel(
        words.countedTitle,
        counted.map((pair) => ({ withCache: pair.withCache / 1e6, without: pair.without / 1e6 })),
        tokens,
        0,
      ),
      panel(words.measuredTitle, measured, tokens, 1),
    ],
    totals: [
      {
        key: 'with-cache',
        name: words.withCache,
        counted: millions(sums.counted.withCache),
        measured: complete ? significant(sums.measured.withCache) : words.notYet,
      },
      {
        key: 'without',
        name: words.without,
        counted: millions(sums.counted.without),
        measured: complete ? significant(sums.measured.without) : words.notYet,
      },
      {
        key: 'ratio',
        name: words.ratio,
        counted: words.times(ratios.counted),
        measured: seen ? words.times(ratios.measured) : words.notYet,
      },
    ],
    same: difference > 0 ? words.same(significant(difference, 2)) : words.identical,
    summary:
      words.counted(
        count(tokens),
        millions(sums.counted.withCache),
        millions(sums.counted.without),
        ratios.counted,
      ) +
      (!complete
        ? words.unmeasured
        : seen
          ? words.measured(
              significant(sums.measured.withCache),
              significant(sums.measured.without),
              ratios.measured,
            )
          : words.unmeasurable),
    named: [
      { key: 'with-cache', text: millions(sums.counted.withCache) },
      { key: 'without', text: millions(sums.counted.without) },
      { key: 'ratio', text: ratios.counted },
    ],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: tenths(tokens).map((length) => {
        const pair = countedAt(length);
        const time = measured[length - 2];
        const cells = [
          length,
          count(pair.withCache),
          count(pair.without),
          time ? fixed(time.withCache) : '',
          time ? fixed(time.without) : '',
        ];
        return { key: `length-${length}`, cells };
      }),
    },
    steps: [
      {
        key: 'with-cache',
        says: words.stepOne(count(last)),
        math: `${count(one.weights)} + ${count(one.attention)} = ${count(one.weights + one.attention)}`,
      },
      {
        key: 'without',
        says: words.stepWhole(count(last)),
        math: `${count(whole.weights)} + ${count(whole.attention)} = ${count(whole.weights + whole.attention)}`,
      },
      {
        key: 'ratio',
        says: words.stepCounted,
        math: `${count(sums.counted.without)} ÷ ${count(sums.counted.withCache)} = ${ratios.counted}`,
      },
      ...(seen
        ? [
            {
              key: 'ratio',
              says: words.stepMeasured,
              math: `${fixed(sums.measured.without)} ms ÷ ${fixed(sums.measured.withCache)} ms = ${ratios.measured}`,
            },
          ]
        : []),
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Asked about the state the figure starts in. */
export function firstGuess({ tokens }: State): Guess {
  const { withCache, without } = total(lengths(tokens).map(countedAt));
  return {
    kind: 'number',
    id: 'cache-timing.first',
    ask: words.guess(count(tokens)),
    min: 1,
    max: 201, // so that the slider does not start at the answer
    step: 1,
    unit: '×',
    answer: without / withCache,
    tolerance: 8,
    reveal: words.reveal(count(tokens), significant(without / withCache)),
  };
}
