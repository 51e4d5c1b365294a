/** View-model of AttentionWorkbench: vectors in; scores, weights, mix, arithmetic and a sentence out. */
import { fixed, inARow, inBrackets, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { matrixRow } from '#math/matrix.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { words } from '#strings/attention-workbench.ts';
import { bench, type Bench, type State } from './bench.ts';
import { planes } from './planes.ts';

/** In SVG user units. Drawn phone-first: 320 wide, scaled by CSS; text is at least 14 units. */
export const WIDTH = 320;
export const ROW = 30;
const BAR = 78;
/** The grid's room for a word before each row, and its cells. */
export const LABEL = 76;
export const CELL = 48;

export function workbenchView(state: State) {
  const made = bench(state);
  const { tokens, size, row, shown } = made;
  const weights = matrixRow(shown.weights, row);
  const mix = inARow([...matrixRow(shown.output, row)].map((entry) => fixed(entry)));
  const top = weights.indexOf(Math.max(...weights));
  const ties = tokens.filter((_, i) => weights[top] - weights[i] < 1e-9);

  return {
    tokens,
    row,
    planes: planes(made, words.mix),
    chain: chain(made),
    grid: grid(made),
    scaleNote: state.scale ? words.rowColumns.scaled : words.unscaled,
    third: size === 3 ? words.third : '',
    ghosts: state.mask === 'causal' && row < tokens.length - 1 ? words.ghost : '',
    summary: [
      ties.length > 1
        ? words.summaryTie(tokens[row], ties, percent(weights[top]), mix)
        : words.summary(tokens[row], tokens[top], percent(weights[top]), mix),
      maskSentence(made, state.mask),
    ].join(' '),
    named: [
      ...(ties.length > 1 ? [] : [{ key: `token-${top}`, text: percent(weights[top]) }]),
      { key: 'output', text: mix },
    ],
    table: table(made),
    steps: steps(made, state.scale),
  } satisfies FigureView & Record<string, unknown>;
}

export type WorkbenchView = ReturnType<typeof workbenchView>;

/** The asking row, key by key: score, what the softmax sees, weight, and the weight with no mask. */
function chain({ tokens, row, shown, open }: Bench) {
  const scaled = matrixRow(shown.scaledScores, row);
  return {
    height: ROW * (tokens.length + 1),
    rows: tokens.map((token, j) => {
      const weight = matrixRow(shown.weights, row)[j];
      return {
        key: `token-${j}`,
        token,
        y: px(ROW * (j + 1)),
        score: fixed(matrixRow(shown.scores, row)[j]),
        scaled: fixed(scaled[j]),
        hidden: scaled[j] === -Infinity,
        width: px(BAR * weight),
        ghost: px(BAR * matrixRow(open.weights, row)[j]),
        weight: percent(weight),
      };
    }),
  };
}

/** All rows at once. */
function grid({ tokens, row, shown }: Bench) {
  const columns = tokens.map((token, j) => ({
    label: shortText(token, 5),
    x: px(LABEL + CELL * (j + 0.5)),
  }));
  return {
    height: ROW * (tokens.length + 1) + 1, // room for the line below
    width: px(CELL * tokens.length),
    columns,
    rows: tokens.map((label, i) => ({
      label,
      y: px(ROW * (i + 1)),
      asking: i === row,
      cells: [...matrixRow(shown.weights, i)].map((weight, j) => ({
        key: `token-${j}`,
        x: px(LABEL + CELL * j),
        width: px((CELL - 8) * weight),
        hidden: matrixRow(shown.scaledScores, i)[j] === -Infinity,
        share: fixed(100 * weight, 0),
      })),
    })),
  };
}

function maskSentence({ tokens, row, shown, open }: Bench, mask: State['mask']): string {
  const later = (weights: Float64Array) =>
    weights.subarray(row + 1).reduce((sum, weight) => sum + weight, 0);
  const count = tokens.length - 1 - row;
  return mask === 'causal'
    ? words.summaryMask(count, percent(later(matrixRow(open.weights, row))))
    : words.summaryOpen(count, percent(later(matrixRow(shown.weights, row))));
}

const vector = (entries: Float64Array) => `(${inARow([...entries].map((e) => fixed(e, 1)))})`;

function table({ tokens, row, key, value, shown, open }: Bench) {
  return {
    caption: words.tableCaption(tokens[row]),
    columns: words.columns,
    rows: tokens.map((token, j) => ({
      key: `token-${j}`,
      cells: [
        token,
        vector(matrixRow(key, j)),
        fixed(matrixRow(shown.scores, row)[j]),
        fixed(matrixRow(shown.scaledScores, row)[j]),
        percent(matrixRow(shown.weights, row)[j]),
        percent(matrixRow(open.weights, row)[j]),
        vector(matrixRow(value, j)),
      ],
    })),
  };
}

function steps({ tokens, row, size, query, key, value, shown }: Bench, scale: boolean) {
  const q = matrixRow(query, row);
  const weights = matrixRow(shown.weights, row);
  const scaled = matrixRow(shown.scaledScores, row);
  const seen = tokens.map((_, j) => j).filter((j) => scaled[j] !== -Infinity);
  const exps = seen.map((j) => Math.exp(scaled[j]));
  const sum = exps.reduce((total, exp) => total + exp, 0);
  const products = (a: ArrayLike<number>, b: ArrayLike<number>) =>
    Array.from(
      a,
      (entry, k) => `${inBrackets(fixed(entry, 1))} × ${inBrackets(fixed(b[k], 1))}`,
    ).join(' + ');

  return [
    ...tokens.map((token, j) => {
      const score = fixed(matrixRow(shown.scores, row)[j]);
      if (!seen.includes(j))
        return { key: `token-${j}`, says: words.stepMasked(token), math: 'e^{−∞} = 0' };
      // Four decimals, so that the exponential comes out as printed.
      const exponent = scale ? fixed(scaled[j], 4) : score;
      const divided = scale ? `; ${score} / √${size} = ${exponent}` : '';
      return {
        key: `token-${j}`,
        says: words.stepScore(tokens[row], token),
        math: `${products(q, matrixRow(key, j))} = ${score}${divided}; e^{${exponent}} = ${significant(Math.exp(scaled[j]), 4)}`,
      };
    }),
    {
      says: words.stepSum,
      math: `${exps.map((e) => significant(e, 4)).join(' + ')} = ${significant(sum, 4)}`,
    },
    ...seen.map((j, place) => ({
      key: `token-${j}`,
      says: words.stepWeight(tokens[j]),
      math: `${significant(exps[place], 4)} / ${significant(sum, 4)} = ${fixed(weights[j], 3)}`,
    })),
    ...Array.from({ length: size }, (_, k) => ({
      key: 'output',
      says: words.stepMix(k + 1),
      math: `${seen
        .map((j) => `${fixed(weights[j], 3)} × ${inBrackets(fixed(matrixRow(value, j)[k], 1))}`)
        .join(' + ')} = ${fixed(matrixRow(shown.output, row)[k])}`,
    })),
  ];
}

/** Asked about the state the figure starts in. */
export function firstGuess(state: State): Guess {
  const { tokens, row, shown, open } = bench(state);
  const weights = matrixRow(shown.weights, row);
  const answer = weights.indexOf(Math.max(...weights));
  const missed = Math.max(...matrixRow(open.weights, row));
  return {
    kind: 'choice',
    id: 'attention-workbench.first',
    ask: words.guess,
    options: tokens,
    answer,
    reveal: words.guessReveal(tokens[answer], percent(weights[answer]), percent(missed)),
  };
}
