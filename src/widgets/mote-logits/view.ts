/** View-model of MoteLogits: all scores of the next token, as bars, as a curve by rank, and in a sentence. */
import { count, fixed, percent, significant } from '#chart/format.ts';
import { rankCurve } from '#chart/rank-curve.ts';
import { px } from '#chart/round.ts';
import recorded from '#data/mote/mote-logits.json';
import { softmax } from '#math/softmax.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { shortEnd } from '#ui/short-text.ts';
import { number, text, type StateOf } from '#ui/url-codec.ts';
import { model } from '#strings/model-status.ts';
import { words } from '#strings/mote-logits.ts';
import type { RankedScores } from './ranked-scores.ts';

export const LONGEST = 2000;
export const SHIFTS = { min: -20, max: 20, step: 1 };
/** Tokens drawn one by one, and what counts as the tail. */
const DRAWN = 8;
const TAIL = 0.01;
/** Ranks of the tail that have a row in the table. */
const LANDMARKS = [10, 20, 50, 100, 200, 500, 1000];

export const first: RankedScores = recorded;
export const size = first.logits.length;
export const texts = [
  first.text,
  'After Monday comes',
  'The capital of France is',
  'Mia: cheese, Tom: honey, Mia:',
  'One day',
];

export const schema = {
  text: text(first.text, { maxLength: LONGEST }),
  shift: number(0, SHIFTS),
  rank: number(100, { min: 1, max: size, step: 1 }),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. */
export const WIDTH = 320;
const ROW = 26;
const BAR = { left: 166, right: 250 };

export function moteLogitsView(made: RankedScores, { shift, rank }: Omit<State, 'text'>) {
  const { labels } = made;
  const scores = made.logits.map((logit) => logit + shift);
  const probs = softmax(scores);
  const others = probs.slice(DRAWN).reduce((sum, p) => sum + p, 0);
  const over = probs.filter((p) => p > TAIL).length;
  const tail = probs.slice(over).reduce((sum, p) => sum + p, 0);
  const at = Math.min(rank, probs.length);
  const times = Math.exp(scores[0] - scores[at - 1]);
  const sum = scores.reduce((total, score) => total + Math.exp(score - scores[0]), 0);

  const rows = [
    ...Array.from(probs.subarray(0, DRAWN), (share, i) => ({
      key: `rank-${i + 1}`,
      token: labels[i],
      score: fixed(scores[i]),
      share,
    })),
    { key: 'rest', token: words.rest(count(probs.length - DRAWN)), score: '', share: others },
  ];
  const largest = Math.max(...rows.map(({ share }) => share));
  const listed = [
    ...rows.slice(0, DRAWN).map((_, i) => i + 1),
    ...[...LANDMARKS, at].filter((landmark) => landmark > DRAWN && landmark <= probs.length),
  ];
  const shown = shortEnd(made.text, 60);
  return {
    at,
    nameOf: (n: number) => words.rankValue(count(n), labels[Math.min(n, labels.length) - 1]),
    height: ROW * (rows.length + 1),
    headY: ROW / 2,
    barX: BAR.left,
    barHeight: ROW - 10,
    scoreX: BAR.left - 8,
    tokenX: 92,
    rows: rows.map(({ key, token, score, share }, i) => ({
      key,
      token,
      score,
      rest: key === 'rest',
      y: ROW * (i + 1) + 5,
      middle: ROW * (i + 1) + ROW / 2,
      width: px(((BAR.right - BAR.left) * share) / largest),
      share: percent(share),
    })),
    curve: rankCurve([probs]),
    summary:
      words.summary(
        shown,
        labels[0],
        fixed(scores[0]),
        percent(probs[0]),
        words.over(over, count(over)),
        count(probs.length - over),
        percent(tail, 2),
      ) +
      (at > 1
        ? words.looking(count(at), labels[at - 1], fixed(scores[at - 1]), significant(times))
        : '') +
      (made.dropped > 0 ? model.dropped(count(made.dropped)) : ''),
    named: [{ key: 'rank-1', text: percent(probs[0]) }],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: [...new Set(listed)]
        .sort((a, b) => a - b)
        .map((n) => ({
          key: n <= DRAWN || n === at ? `rank-${n}` : undefined,
          cells: [labels[n - 1], count(n), fixed(scores[n - 1]), significant(probs[n - 1])],
        })),
    },
    steps: [
      { key: 'rank-1', says: words.stepLargest(fixed(shift, 0)), math: fixed(scores[0]) },
      {
        says: words.stepSum(count(probs.length)),
        math: `1 + e^{${fixed(scores[1] - scores[0], 4)}} + e^{${fixed(scores[2] - scores[0], 4)}} + … = ${significant(sum, 4)}`,
      },
      {
        key: 'rank-1',
        says: words.stepBest(labels[0]),
        math: `e^{0} / ${significant(sum, 4)} = ${significant(probs[0])}`,
      },
      {
        key: `rank-${at}`,
        says: words.stepRank(count(at), labels[at - 1]),
        math: `e^{${fixed(scores[at - 1] - scores[0], 4)}} / ${significant(sum, 4)} = ${significant(probs[at - 1])}`,
      },
      { says: words.stepTail(count(probs.length - over)), math: significant(tail) },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Asked about the text that the figure starts with. */
export function firstGuess({ text: of, logits }: RankedScores): Guess {
  const probs = softmax(logits);
  const over = probs.filter((p) => p > TAIL).length;
  const tail = probs.slice(over).reduce((sum, p) => sum + p, 0);
  return {
    kind: 'number',
    id: 'mote-logits.over-one-percent',
    ask: words.ask(of, count(probs.length)),
    min: 0,
    max: 200,
    step: 1,
    unit: words.askUnit,
    answer: over,
    tolerance: 2,
    reveal: words.reveal(count(over), count(probs.length - over), percent(tail, 2)),
  };
}
