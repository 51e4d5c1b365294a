/** View-model of LossCurve: four scores and the token that came, as a point on its curve and a push on each score. */
import { fixed, inBrackets, percent, significant } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { bandScale, linearScale } from '#chart/scale.ts';
import { softCrossEntropy, softCrossEntropyBackward } from '#math/cross-entropy.ts';
import { entropy } from '#math/entropy.ts';
import { klDivergence } from '#math/kl-divergence.ts';
import { logsumexp } from '#math/logsumexp.ts';
import { perplexity } from '#math/perplexity.ts';
import { softmax } from '#math/softmax.ts';
import { surprisal, surprisalBits } from '#math/surprisal.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { choice, number, numbers, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/loss-curve.ts';
import { FLOOR, lossSteps } from './loss-steps.ts';

export const TOKENS = ['mat', 'sofa', 'roof', 'moon'];
export const SCORES = { min: -12, max: 12 };
/** The probabilities that can be dragged to; scores reach further. */
export const SHARES = { min: 0.001, max: 0.999 };
/** How much of the truth the token that came may hold. */
export const TRUTHS = { min: 0.4, max: 1, step: 0.05 };
export const RATES = { min: 0.1, max: 5, step: 0.1 };

export const schema = {
  scores: numbers([1, 1.4, 0.4, -1], {
    ...SCORES,
    minLength: TOKENS.length,
    maxLength: TOKENS.length,
  }),
  target: number(0, { min: 0, max: TOKENS.length - 1, step: 1 }),
  rival: number(1, { min: 0, max: TOKENS.length - 1, step: 1 }),
  truth: number(1, TRUTHS),
  /** Who gets the rest of the truth: all rivals alike, or the chosen one alone. */
  rest: choice('all', ['all', 'rival']),
  unit: choice('nats', ['nats', 'bits']),
  rate: number(1, RATES),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. */
export const WIDTH = 320;
const CURVE = { left: 26, right: 296, top: 30, bottom: 158 };
const BARS = { heading: 226, top: 238, row: 27, left: 112, right: 308 };
const HIGHEST = { nats: 7, bits: 10 };
const POINTS = 160;
/** What can be grabbed at the end of a bar. */
export const HANDLE = { width: 44, height: BARS.row };

const x = linearScale([0, 1], [CURVE.left, CURVE.right]);
const push = linearScale([-1, 1], [BARS.left, BARS.right]);

/** The probability under a point of the horizontal axis, for dragging. */
export function shareAt(position: number): number {
  return Math.min(SHARES.max, Math.max(SHARES.min, x.invert(position)));
}

/** The target's score that gives it a share p against its rivals as they stand. */
export function scoreForShare(scores: readonly number[], target: number, p: number): number {
  const rivals = scores.filter((_, i) => i !== target);
  return clampScore(Math.log(p / (1 - p)) + logsumexp(rivals));
}

/** The share that a token would have if its bar, p − y, ended here: for dragging. */
export function shareAtBar(position: number, truth: number): number {
  return Math.min(SHARES.max, Math.max(SHARES.min, push.invert(position) + truth));
}

/** The rival that the slider moves: never the token that came. */
export function rivalOf({ rival, target }: State): number {
  return rival === target ? (target + 1) % TOKENS.length : rival;
}

/** The truth y: all of it on the token that came, or some of it with all rivals or one. */
function truths(state: State): number[] {
  const { target, truth, rest } = state;
  const others = rest === 'all' ? TOKENS.length - 1 : 1;
  const shares = (i: number) => rest === 'all' || i === rivalOf(state);
  return TOKENS.map((_, i) => (i === target ? truth : shares(i) ? (1 - truth) / others : 0));
}

/** The scores after one step down the gradient of the loss. */
export function stepDown(state: State): number[] {
  const gradient = softCrossEntropyBackward(state.scores, truths(state));
  return state.scores.map((score, i) => clampScore(score - state.rate * gradient[i]));
}

function clampScore(score: number): number {
  return Math.min(SCORES.max, Math.max(SCORES.min, score));
}

/** The loss at every probability of the target, while its rivals keep their proportions. */
function lossCurve(state: State): (p: number) => number {
  const { scores, target, unit } = state;
  const price = unit === 'nats' ? surprisal : surprisalBits;
  const y = truths(state);
  const rivals = softmax(scores.map((score, i) => (i === target ? -Infinity : score)));
  return (p) =>
    y.reduce(
      (sum, part, i) =>
        part === 0 ? sum : sum + part * price(i === target ? p : (1 - p) * rivals[i]),
      0,
    );
}

export function lossCurveView(state: State) {
  const { scores, target, truth, unit, rate } = state;
  const probs = softmax(scores);
  const y = truths(state);
  const inUnit = (nats: number) => (unit === 'nats' ? nats : nats / Math.LN2);
  const nats = softCrossEntropy(scores, y);
  const floor = inUnit(entropy(y));
  const excess = inUnit(klDivergence(y, probs));
  const gradient = softCrossEntropyBackward(scores, y);
  const came = TOKENS[target];
  const moved = scores[target] - rate * gradient[target];
  const kept = stepDown(state)[target];
  const loss = fixed(inUnit(nats), 3);
  const height = linearScale([0, HIGHEST[unit]], [CURVE.bottom, CURVE.top]);
  const above = CURVE.top - 4;
  const lossAt = lossCurve(state);
  const shares = Array.from({ length: POINTS }, (_, i) => {
    const logit = 8 * ((2 * i) / (POINTS - 1) - 1); // dense at both ends, where the curve is steep
    return 1 / (1 + Math.exp(-logit));
  });

  const band = bandScale(TOKENS.length, [BARS.top, BARS.top + BARS.row * TOKENS.length], 0.25);
  const rows = TOKENS.map((token, i) => ({
    key: `token-${i}`,
    token,
    came: i === target,
    share: percent(probs[i]),
    middle: px(band.at(i) + band.bandwidth / 2),
    y: px(band.at(i)),
    x: px(Math.min(push(0), push(gradient[i]))),
    width: px(Math.abs(push(gradient[i]) - push(0))),
    rises: gradient[i] < 0,
    gradient: fixed(gradient[i], 3),
    end: px(push(gradient[i])),
    hitX: px(push(gradient[i]) - HANDLE.width / 2),
    hitY: px(band.at(i) + (band.bandwidth - HANDLE.height) / 2),
    labelX: px(push(0) + (gradient[i] < 0 ? 9 : -9)),
    truth: y[i],
    label: `${fixed(gradient[i], 3)}${Math.abs(gradient[i]) < 5e-4 ? '' : gradient[i] < 0 ? ' ↑' : ' ↓'}`,
  }));
  return {
    height: BARS.top + BARS.row * TOKENS.length + 4,
    plot: CURVE,
    headingY: BARS.heading,
    barHeight: px(band.bandwidth),
    zeroX: px(push(0)),
    barsTop: BARS.top,
    curve: linePath(shares.map((p) => [x(p), Math.max(above, height(lossAt(p)))])),
    ticksX: [0, 0.25, 0.5, 0.75, 1].map((p) => ({ x: px(x(p)), label: percent(p, 0) })),
    ticksY: height.ticks(4).map((value) => ({ y: px(height(value)), label: String(value) })),
    point: { x: px(x(probs[target])), y: px(Math.max(above, height(inUnit(nats)))) },
    share: probs[target],
    /** The entropy of the truth, under which no loss falls; none is drawn at zero. */
    floor:
      truth === 1
        ? undefined
        : {
            y: px(height(floor)),
            label: words.floor(fixed(floor, 3)),
            key: FLOOR,
          },
    rows,
    summary:
      truth === 1
        ? words.summary(
            came,
            percent(probs[target]),
            loss,
            unit,
            significant(perplexity(nats)),
            fixed(-gradient[target], 3),
          )
        : words.softSummary(
            came,
            percent(truth, 0),
            percent(probs[target]),
            loss,
            unit,
            fixed(floor, 3),
            fixed(excess, 3),
          ),
    named: [
      { key: rows[target].key, text: came },
      { key: rows[target].key, text: percent(probs[target]) },
      // On its floor the loss reads the same, and is said first.
      ...(truth === 1 || loss === fixed(floor, 3) ? [] : [{ key: FLOOR, text: fixed(floor, 3) }]),
    ],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: rows.map(({ key, token, share, gradient: slope }, i) => ({
        key,
        cells: [token, fixed(scores[i]), share, significant(y[i]), slope],
      })),
    },
    steps: [
      ...lossSteps({ y, probs, unit, loss: inUnit(nats), floor, excess }, target),
      {
        says: words.stepPerplexity,
        math: `e^{${fixed(nats, 4)}} = ${significant(perplexity(nats), 4)}`,
      },
      ...rows.map(({ key, token, gradient: slope }, i) => ({
        key,
        says: words.stepGradient(token),
        math: `${fixed(probs[i], 4)} − ${significant(y[i], 4)} = ${slope}`,
      })),
      {
        key: rows[target].key,
        says: `${words.stepMove(came, fixed(rate, 1))}${kept === moved ? '' : words.stepKept(fixed(kept, 0))}`,
        math: `${fixed(scores[target])} − ${fixed(rate, 1)} · ${inBrackets(fixed(gradient[target], 3))} = ${fixed(moved)}${kept === moved ? '' : ` → ${fixed(kept)}`}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

export function firstGuess(): Guess {
  return {
    kind: 'number',
    id: 'loss-curve.halving',
    ask: words.ask,
    min: 0,
    max: 4,
    step: 0.25,
    answer: surprisalBits(0.25) - surprisalBits(0.5),
    tolerance: 0.01,
    reveal: words.reveal,
  };
}
