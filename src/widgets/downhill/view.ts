/** View-model of Downhill: a surface of loss over two weights, a rule and a rate in; the way down out. */
import { count, fixed, significant } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { curvatureAt } from '#model/descent/curvature.ts';
import { descend, LIMIT, RULES } from '#model/descent/descend.ts';
import { SURFACES } from '#model/descent/surfaces.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { choice, number, startState, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/downhill.ts';
import { bendSteps, moveSteps, nudgeSteps, slopeSteps } from './arithmetic.ts';
import { mapOf, REACH, spotOf } from './map.ts';

/** The rates that the slider stops at. */
const RATES = [0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7, 1, 1.5, 2, 3, 5, 10];
export const RATE = { min: 0, max: RATES.length - 1, step: 1 };
export const WEIGHT = { min: -REACH, max: REACH, step: 0.1 };
export const STEPS = 60;
/** A slope below this counts as gone. */
const FLAT = 1e-3;

export const schema = {
  surface: choice('line', SURFACES),
  rule: choice('plain', RULES),
  rate: number(5, RATE),
  step: number(20, { min: 0, max: STEPS, step: 1 }),
  w1: number(-2, WEIGHT),
  w2: number(2, WEIGHT),
};
export type State = StateOf<typeof schema>;

export const rateLabel = (rate: number) => significant(RATES[rate]);
const lossLabel = (loss: number) => significant(loss, 4);

/** The whole run of a state, one step further than the slider goes; the step shown plays no part. */
const runOf = ({ surface, rule, rate, w1, w2 }: State) =>
  descend(surface, [w1, w2], { rule, learningRate: RATES[rate], steps: STEPS + 1 });

export function downhillView(state: State, map = mapOf(state.surface)) {
  const { surface, rule, rate } = state;
  const run = runOf(state);
  const shown = Math.min(state.step, run.length - 1);
  const way = run.slice(0, shown + 1);
  const [start, here, next] = [run[0], run[shown], run.at(shown + 1)];
  const curvature = curvatureAt(surface, here.weights);
  const key = `step-${shown}`;

  const versus = () => {
    const [now, before] = [here.loss, start.loss].map(lossLabel);
    if (now === before) return words.versus.same;
    return here.loss < start.loss ? words.versus.lower(before) : words.versus.higher(before);
  };
  const ground = () => {
    if (here.loss > LIMIT) return [words.stopped(count(LIMIT))];
    if (Math.hypot(...here.gradient) > FLAT) return [];
    return [curvature.least < -FLAT ? words.saddle : words.floor];
  };
  const spots = way.map(({ weights }) => spotOf(weights));
  const [spot, ahead] = [spots[shown], next && spotOf(next.weights)];
  return {
    key,
    shown,
    dots: spots.map((at, step) => ({ key: `step-${step}`, ...at })),
    start: spots[0],
    spot,
    path: linePath(spots.map((at) => [at.x, at.y])),
    ahead: ahead && linePath([spot, ahead].map((at) => [at.x, at.y])),
    note: words.notes[surface],
    legend: words.legend(significant(map.lowest), significant(map.highest)),
    summary: [
      shown === 0
        ? words.summaryStart(fixed(state.w1, 1), fixed(state.w2, 1), lossLabel(here.loss))
        : words.summary(words.byRule[rule], rateLabel(rate), shown, lossLabel(here.loss), versus()),
      ...(here.weights.some((weight) => Math.abs(weight) > REACH) ? [words.off] : []),
      ...ground(),
    ].join(' '),
    named: [{ key: `step-${shown}`, text: lossLabel(here.loss) }],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: way.map(({ weights, loss, gradient }, step) => ({
        key: `step-${step}`,
        cells: [
          String(step),
          ...[...weights].map((weight) => fixed(weight, 3)),
          lossLabel(loss),
          ...gradient.map((slope) => fixed(slope, 4)),
        ],
      })),
    },
    steps: [
      ...slopeSteps(surface, here),
      ...nudgeSteps(surface, here),
      ...(next ? moveSteps(rule, RATES[rate], shown, here, next) : []),
      ...bendSteps(rule, curvature),
    ].map((step) => ({ key, ...step })),
  } satisfies FigureView & Record<string, unknown>;
}

/** What becomes of the figure's first run when its rate is doubled. */
export function firstGuess(): Guess {
  const state = startState(schema);
  const doubled = { ...state, rate: RATES.indexOf(2 * RATES[state.rate]) };
  const ends = [state, doubled].map((of) => {
    const run = runOf(of);
    const steps = Math.min(state.step, run.length - 1);
    return { steps, from: run[0], loss: run[steps].loss };
  });
  const [{ from, loss }, twice] = ends;
  return {
    kind: 'choice',
    id: 'downhill.doubled',
    ask: words.guess(rateLabel(state.rate), state.step, lossLabel(from.loss), lossLabel(loss)),
    options: words.guessOptions,
    answer: twice.loss > from.loss ? 2 : twice.loss < 0.9 * loss ? 0 : 1,
    reveal: words.guessReveal(
      rateLabel(doubled.rate),
      significant(twice.loss),
      twice.steps,
      significant(2 / curvatureAt(state.surface, from.weights).most),
    ),
  };
}
