/** View-model of SoftmaxScores: names and scores in, marks, table, arithmetic and a sentence out. */
import { fixed, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { bandScale, linearScale } from '#chart/scale.ts';
import { naiveSoftmax, softmax } from '#math/softmax.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { number, numbers, texts, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/softmax-scores.ts';

export const MOST = 8;
export const SCORES = { min: -5, max: 5, step: 0.1 };

export const schema = {
  names: texts(['mat', 'sofa', 'roof', 'moon'], { minLength: 2, maxLength: MOST, maxChars: 16 }),
  scores: numbers([2, 1, 0.4, -1], { ...SCORES, minLength: 2, maxLength: MOST }),
  shift: number(0, { min: -1000, max: 1000, step: 5 }),
  at: number(0, { min: 0, max: MOST - 1, step: 1 }),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. Drawn phone-first: 320 wide, scaled by CSS; text is at least 14 units. */
export const WIDTH = 320;
const ROW = 44;
const AXIS = { left: 66, right: 160 };
const BARS = { left: 176, right: 258 };

export function softmaxScoresView({ names, scores, shift }: State) {
  const count = Math.min(names.length, scores.length);
  const raised = scores.slice(0, count).map((score) => score + shift);
  const shares = softmax(raised);
  const naive = naiveSoftmax(raised);
  const exps = raised.map(Math.exp);
  const sum = exps.reduce((total, exp) => total + exp, 0);
  const best = Math.max(...raised);

  const height = ROW * count;
  const y = bandScale(count, [0, height], 0.2);
  const x = linearScale([SCORES.min, SCORES.max], [AXIS.left, AXIS.right]);
  const bar = linearScale([0, 1], [0, BARS.right - BARS.left]);
  const rows = raised.map((score, i) => ({
    key: `share-${i}`,
    name: names[i],
    middle: px(y.at(i) + y.bandwidth / 2),
    top: px(y.at(i) + y.bandwidth / 4),
    scoreX: px(x(scores[i])),
    score: fixed(score, 1),
    barWidth: px(bar(shares[i])),
    share: percent(shares[i]),
  }));

  const order = raised.map((_, i) => i).sort((a, b) => raised[b] - raised[a]);
  const [top, second] = order;
  const say = (i: number) => names[i];
  const tied = raised[top] === raised[second];
  return {
    height,
    rowHeight: px(y.bandwidth / 2),
    zeroX: px(x(0)),
    axis: AXIS,
    barX: BARS.left,
    rows,
    /** The score under a point of the axis, for dragging. */
    scoreAt: (position: number) => snap(x.invert(position)),
    naiveBroken: naive.some(Number.isNaN),
    summary: tied
      ? words.tie(say(top), say(second), rows[top].share)
      : words.summary(say(top), rows[top].share, significant(shares[top] / shares[second]), say(second)),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: rows.map(({ key, name, score, share }, i) => ({
        key,
        cells: [name, score, significant(exps[i]), share, percent(naive[i])],
      })),
    },
    steps: [
      ...rows.map(({ key, name, score }, i) => ({
        key,
        says: words.stepExp(name),
        math: `e^{${score}} = ${significant(exps[i])}`,
      })),
      { says: words.stepSum, math: `${exps.map((exp) => significant(exp)).join(' + ')} = ${significant(sum)}` },
      {
        key: rows[top].key,
        says: words.stepShare(say(top)),
        math: `${significant(exps[top])} / ${significant(sum)} = ${significant(exps[top] / sum)}`,
      },
      {
        key: rows[top].key,
        says: words.stepStable,
        math: `e^{${rows[top].score} − ${fixed(best, 1)}} / (${raised
          .map((score) => significant(Math.exp(score - best)))
          .join(' + ')}) = ${significant(shares[top])}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Rounds a dragged score to the slider's step, inside its range. */
function snap(score: number): number {
  const { min, max, step } = SCORES;
  return Math.min(max, Math.max(min, Number((Math.round(score / step) * step).toFixed(1))));
}

/** Asked about the state the figure starts in. */
export function firstGuess({ names, scores }: State): Guess {
  const shares = [...softmax(scores)];
  const options = names.map((name, i) => `${name}, score ${fixed(scores[i], 1)}`);
  return {
    kind: 'shares',
    id: 'softmax-scores.first',
    ask: words.guess,
    options,
    answer: shares,
    reveal: words.guessReveal(percent(shares[0])),
  };
}
