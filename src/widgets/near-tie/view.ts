/** View-model of NearTie: a lead and a seed in; the same two scores, added up in ten groupings, out. */
import { count, fixed, inBrackets, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { float32Dot } from '#math/float32-dot.ts';
import { greedy } from '#math/greedy.ts';
import { Random } from '#math/random.ts';
import { softmax } from '#math/softmax.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { number, seed, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/near-tie.ts';

/** Products in each score: as many as a small model's hidden state has entries. */
const TERMS = 1024;
const LANES = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
export const LEADS = { min: -8, max: -2, step: 0.5 };

export const schema = {
  /** The lead of “yes” aimed for, as a power of ten. */
  lead: number(-7, LEADS),
  seed: seed(1),
};
export type State = StateOf<typeof schema>;

/** In SVG user units, phone-first. */
export const CHART = {
  width: 320,
  height: 316,
  left: 76,
  right: 312,
  top: 26,
  bottom: 296,
  row: 27,
};

export function nearTieView({ lead, seed }: State) {
  const { hidden, yes, no } = weights(seed, 10 ** lead);
  const exact = exactDot(hidden, yes) - exactDot(hidden, no);
  const ways = LANES.map((lanes) => {
    const scores = [float32Dot(hidden, yes, lanes), float32Dot(hidden, no, lanes)];
    return { lanes, scores, lead: scores[0] - scores[1], picked: greedy(scores) };
  });
  const widest = Math.max(Math.abs(exact), ...ways.map((way) => Math.abs(way.lead)));
  const x = linearScale([-widest, widest], [CHART.left, CHART.right]);
  const no1 = ways.filter(({ picked }) => picked === 1).length;

  const rows = ways.map((way, i) => ({
    key: `lanes-${way.lanes}`,
    label: words.lanes(count(way.lanes)),
    y: px(CHART.top + CHART.row * (i + 0.5)),
    x: px(x(way.lead)),
    no: way.picked === 1,
  }));
  const [first, last] = [ways[0], ways[ways.length - 1]];
  // As many as show what the lead adds to one half.
  const decimals = 2 - Math.floor(Math.log10(exact));
  return {
    rows,
    zeroX: px(x(0)),
    exactX: px(x(exact)),
    widest: significant(widest, 2),
    summary: words.summary(
      significant(exact, 2),
      count(ways.length - no1),
      count(no1),
      count(ways.length),
    ),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: ways.map(({ lanes, scores, lead, picked }, i) => ({
        key: rows[i].key,
        cells: [
          count(lanes),
          significant(scores[0], 11),
          significant(scores[1], 11),
          significant(lead, 3),
          lead === 0 ? words.tie : words.tokens[picked],
        ],
      })),
    },
    steps: [
      {
        says: words.stepTerm,
        math: [yes, no]
          .map((row) => `${significant(hidden[0])} × ${inBrackets(significant(row[0]))}`)
          .join(',  '),
      },
      ...[first, last].map(({ lanes, scores, lead }) => ({
        key: `lanes-${lanes}`,
        says: words.stepLead(words.lanes(count(lanes))),
        math: `(${significant(scores[0], 11)}) − (${significant(scores[1], 11)}) = ${significant(lead, 3)}`,
      })),
      {
        says: words.stepShares,
        math: `1 / (1 + e^{−${significant(exact, 4)}}) = ${fixed(softmax([exact, 0])[0], decimals)}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/**
 * A hidden state and the output weights of two tokens, in single precision, made so that the first
 * token's score is `lead` higher: one weight closes the gap, another what rounding that one left.
 */
function weights(seed: number, lead: number) {
  const random = new Random(seed);
  const row = (scale: number) =>
    Float32Array.from({ length: TERMS }, () => scale * (2 * random.next() - 1));
  const hidden = row(1);
  const yes = row(0.2);
  const no = row(0.2);
  for (const last of [TERMS - 2, TERMS - 1]) {
    hidden[last] = 1;
    no[last] = 0;
  }
  for (const last of [TERMS - 2, TERMS - 1]) {
    no[last] = exactDot(hidden, yes) - lead - exactDot(hidden, no);
  }
  return { hidden, yes, no };
}

/** In double precision, where a thousand roundings leave no trace that matters here. */
function exactDot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

export function firstGuess(state: State): Guess {
  const picks = nearTieView(state).rows.map(({ no }) => no);
  const no = picks.filter(Boolean).length;
  const ways = count(picks.length);
  return {
    kind: 'choice',
    id: 'near-tie.same',
    ask: words.guess(count(TERMS), ways),
    options: words.guessOptions,
    answer: no > 0 && no < picks.length ? 1 : 0,
    reveal: words.guessReveal(count(picks.length - no), count(no), ways),
  };
}
