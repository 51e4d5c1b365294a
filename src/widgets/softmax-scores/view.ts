/** View-model of SoftmaxScores: names and scores in, marks, table, arithmetic and a sentence out. */
import { count, fixed, inBrackets, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { naiveSoftmax, softmax } from '#math/softmax.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { number, numbers, texts, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/softmax-scores.ts';

export const MOST = 8;
export const LONGEST_NAME = 16;
export const SCORES = { min: -5, max: 5, step: 0.1 };
export const SHIFTS = { min: -1000, max: 1000, step: 5 };

export const schema = {
  names: texts(['mat', 'sofa', 'roof', 'moon'], {
    minLength: 2,
    maxLength: MOST,
    maxChars: LONGEST_NAME,
  }),
  scores: numbers([2, 1, 0.4, -1], { ...SCORES, minLength: 2, maxLength: MOST }),
  shift: number(0, SHIFTS),
  at: number(0, { min: 0, max: MOST - 1, step: 1 }),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. */
export const AXIS = { width: 130, height: 36, middle: 18, left: 8, right: 122 };
export const BAR = { width: 100, height: 14 };
export const WHOLE = { width: 320, height: 20, gap: 2 };

const x = linearScale([SCORES.min, SCORES.max], [AXIS.left, AXIS.right]);
export const zeroX = px(x(0));

/** The score under a point of an axis, for dragging: on the slider's steps, inside its range. */
export function scoreAt(position: number): number {
  const { min, max, step } = SCORES;
  const score = Number((Math.round(x.invert(position) / step) * step).toFixed(1));
  return Math.min(max, Math.max(min, score));
}

/** How many candidates there are: a link may bring lists of different lengths. */
export const countOf = ({ names, scores }: State): number => Math.min(names.length, scores.length);

/** The lists with one more candidate, of score 0, which is then the one at hand. */
export function withNew(state: State): Pick<State, 'names' | 'scores' | 'at'> {
  const count = countOf(state);
  return {
    names: [...state.names.slice(0, count), words.newName(count + 1)],
    scores: [...state.scores.slice(0, count), 0],
    at: count,
  };
}

/** The lists without one candidate; the one before it is then at hand. */
export function without(state: State, gone: number): Pick<State, 'names' | 'scores' | 'at'> {
  const stays = (_: unknown, i: number) => i !== gone && i < countOf(state);
  return {
    names: state.names.filter(stays),
    scores: state.scores.filter(stays),
    at: Math.max(0, gone - 1),
  };
}

export function softmaxScoresView(state: State) {
  const { shift } = state;
  const scores = state.scores.slice(0, countOf(state));
  const names = scores.map((_, i) => state.names[i].trim() || words.unnamed(i + 1));
  const said = names.map((name) => shortText(name, LONGEST_NAME));

  const raised = scores.map((score) => score + shift);
  const best = Math.max(...raised);
  const shares = softmax(raised);
  const printed = exponentials(raised);
  const printedShares = naiveSoftmax(raised);
  const stable = exponentials(raised.map((score) => score - best));

  let end = 0;
  const rows = scores.map((score, i) => {
    const start = end;
    end += shares[i];
    return {
      key: `share-${i}`,
      name: names[i],
      said: said[i],
      quantity: score < 0 ? 'q-logit-negative' : 'q-logit',
      scoreX: px(x(score)),
      score: fixed(score, 1),
      power: fixed(raised[i], 1),
      exp: digits(printed.exps[i]),
      share: percent(shares[i]),
      barWidth: px(BAR.width * shares[i]),
      partX: px(WHOLE.width * start),
      partWidth: px(Math.max(0.5, WHOLE.width * shares[i] - WHOLE.gap)),
      naive: {
        quotient: [digits(printed.exps[i]), `÷ ${digits(printed.sum)}`],
        share: percent(printedShares[i]),
        wrong: percent(printedShares[i]) !== percent(shares[i]),
      },
      stable: {
        quotient: [digits(stable.exps[i]), `÷ ${digits(stable.sum)}`],
        share: percent(shares[i]),
      },
    };
  });

  const [top, second] = raised.map((_, i) => i).sort((a, b) => raised[b] - raised[a]);
  const health =
    printedShares.some(Number.isNaN) || printed.sum === Infinity
      ? 'broken'
      : rows.some(({ naive }) => naive.wrong)
        ? 'off'
        : 'same';
  const verdict =
    raised[top] === raised[second]
      ? words.tie(
          said.filter((_, i) => raised[i] === raised[top]),
          rows[top].share,
        )
      : words.summary(
          said[top],
          rows[top].share,
          significant(shares[top] / shares[second]),
          said[second],
        );
  return {
    rows,
    sum: digits(printed.sum),
    whole: percent(1, 0),
    health,
    summary: shift === 0 ? verdict : `${verdict} ${words.shifted[health](count(shift))}`,
    named: [
      { key: rows[top].key, text: said[top] },
      { key: rows[second].key, text: said[second] },
      { key: rows[top].key, text: rows[top].share },
    ],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: rows.map(({ key, name, power, exp, share, naive }) => ({
        key,
        cells: [name, power, exp, share, naive.share],
      })),
    },
    steps: [
      ...rows.map(({ key, power, exp }, i) => ({
        key,
        says: words.stepExp(said[i]),
        math: `e^{${power}} = ${exp}`,
      })),
      {
        says: words.stepSum,
        math: `${rows.map(({ exp }) => exp).join(' + ')} = ${digits(printed.sum)}`,
      },
      {
        key: rows[top].key,
        says: words.stepShare(said[top]),
        math: `${rows[top].naive.quotient.join(' ')} = ${rows[top].naive.share}`,
      },
      {
        key: rows[top].key,
        says: words.stepStable,
        math: `e^{${rows[top].power} − ${inBrackets(fixed(best, 1))}} ÷ (${[...stable.exps]
          .map(digits)
          .join(' + ')}) = ${rows[top].share}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Exponentials are shown to four digits, so that a reader who divides them gets the share shown. */
const digits = (exp: number): string => significant(exp, 4);

function exponentials(scores: readonly number[]) {
  const exps = scores.map(Math.exp);
  return { exps, sum: exps.reduce((total, exp) => total + exp, 0) };
}

/** Asked about the state the figure starts in. */
export function firstGuess({ names, scores }: State): Guess {
  const shares = [...softmax(scores)];
  return {
    kind: 'shares',
    id: 'softmax-scores.first',
    ask: words.guess,
    options: names.map((name, i) => words.option(name, fixed(scores[i], 1))),
    answer: shares,
    reveal: words.guessReveal(percent(shares[0])),
  };
}
