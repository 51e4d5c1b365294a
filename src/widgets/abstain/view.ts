/** View-model of Abstain: measured answers kept back below a threshold, and what that is worth. */
import { count, fixed, percent } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import measured from '#data/mote/reliability.json';
import {
  pointsOf,
  selectAnswers,
  worthwhileConfidence,
  type Selection,
} from '#math/selective-answers.ts';
import { ASKING_FORMS } from '#model/mote/capital-question.ts';
import { givenAnswers, measuredMote, measuredNames } from '#model/mote/measured-answers.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { choice, number, startState, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/abstain.ts';

export const motes = measuredNames(measured);

/** In percent. */
export const THRESHOLDS = { min: 0, max: 100, step: 1 };
export const COSTS = { min: 0, max: 9, step: 0.5 };

export const schema = {
  threshold: number(50, THRESHOLDS),
  cost: number(0, COSTS),
  form: choice('quiz', ASKING_FORMS),
  mote: choice('after-6M', motes),
};
export type State = StateOf<typeof schema>;

/** In SVG user units: the answers as one bar, accuracy over coverage, points over the threshold. */
export const WIDTH = 320;
export const HEIGHT = 466;
export const BAR = { y: 4, height: 24, text: 44 };
export const CURVE = { left: 50, right: 310, title: 80, top: 98, bottom: 228 };
export const POINTS = { left: 50, right: 310, title: 300, top: 318, bottom: 418 };

/** Whole points as they are, with thousands apart; halves with their decimal. */
const pointsLabel = (points: number) =>
  Number.isInteger(points) ? count(points) : fixed(points, 1);

/** Between two labels of an axis. */
const CLEAR = 16;

const barX = linearScale([0, 1], [0, WIDTH]);
const coverageX = linearScale([0, 1], [CURVE.left, CURVE.right]);
const accuracyY = linearScale([0, 1], [CURVE.bottom, CURVE.top]);
const thresholdX = linearScale([0, 1], [POINTS.left, POINTS.right]);

const shares = [0, 0.5, 1];
export const axes = {
  coverage: shares.map((share) => ({ x: px(coverageX(share)), label: percent(share, 0) })),
  accuracy: shares.map((share) => ({ y: px(accuracyY(share)), label: percent(share, 0) })),
  threshold: shares.map((share) => ({ x: px(thresholdX(share)), label: percent(share, 0) })),
};

/** Tokens that one of the measured Motes had read, in millions. */
export function millionsRead(mote: string): string {
  return fixed(measuredMote(measured, mote).tokens / 1e6, 1);
}

/** Answers at every threshold that the slider can take. What Mote did not know is kept back at all of them. */
function selections({ mote, form }: State) {
  const { confidences, right, asked } = givenAnswers(measured, { mote, form, madeUp: true });
  const at = Array.from({ length: THRESHOLDS.max + 1 }, (_, percentage) =>
    selectAnswers(confidences, right, percentage / 100),
  );
  return { at, asked };
}

/** The lowest of the thresholds that earn the most points. */
function best(at: readonly Selection[], cost: number): Selection {
  return at.reduce((top, one) => (pointsOf(one, cost) > pointsOf(top, cost) ? one : top));
}

export function abstainView(state: State) {
  const { cost } = state;
  const { at, asked } = selections(state);
  const here = at[Math.round(state.threshold)];
  const top = best(at, cost);
  const points = at.map((one) => pointsOf(one, cost));
  const trained = selections({ ...state, form: 'question' }).at[0];
  const [least, most] = [Math.min(0, ...points), Math.max(1, ...points)];
  const y = linearScale([least, most], [POINTS.bottom, POINTS.top]);
  const farFromZero = (p: number) => p === 0 || Math.abs(y(p) - y(0)) > CLEAR;
  const answering = at.filter(({ answered }) => answered > 0);
  const place = ({ answered, accuracy }: Selection) => ({
    x: px(coverageX(answered / asked)),
    y: px(accuracyY(accuracy)),
  });
  const listed = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90].map((percentage) => ({
    key: `threshold-${percentage}`,
    one: at[percentage],
    p: points[percentage],
  }));
  const kept = asked - here.answered;
  const parts = [
    { key: 'right', quantity: 'q-reward', label: words.right, number: here.right, from: 0 },
    { key: 'wrong', quantity: 'q-loss', label: words.wrong, number: here.wrong, from: here.right },
    { key: 'kept', quantity: '', label: words.kept, number: kept, from: here.answered },
  ];
  const accuracy = here.answered > 0 ? percent(here.accuracy) : words.none;
  const signedPoints = (one: Selection) => pointsLabel(pointsOf(one, cost));
  return {
    parts: parts.map(({ key, quantity, label, number: n, from }) => ({
      key,
      quantity,
      label: `${label} ${count(n)}`,
      x: px(barX(from / asked)),
      width: px(barX(n / asked)),
    })),
    curve: linePath(answering.map((one) => [place(one).x, place(one).y] as const)),
    here: here.answered > 0 ? place(here) : undefined,
    trained: trained.answered > 0 ? place(trained) : undefined,
    points: linePath(points.map((p, i) => [thresholdX(i / 100), y(p)] as const)),
    pointTicks: [...new Set([least, 0, most])]
      .filter(farFromZero)
      .map((p) => ({ y: px(y(p)), label: pointsLabel(p) })),
    /** The rows of the table, on both curves. */
    rows: listed.map(({ key, one, p }) => ({
      key,
      threshold: { x: px(thresholdX(one.threshold)), y: px(y(p)) },
      coverage: one.answered > 0 ? place(one) : undefined,
    })),
    pointsHere: { x: px(thresholdX(here.threshold)), y: px(y(pointsOf(here, cost))) },
    pointsBest: { x: px(thresholdX(top.threshold)), y: px(y(pointsOf(top, cost))) },
    summary: [
      words.summary(
        percent(here.threshold, 0),
        count(here.answered),
        count(asked),
        count(here.right),
        count(here.wrong),
      ),
      words.points(
        pointsLabel(cost),
        signedPoints(here),
        percent(top.threshold, 0),
        signedPoints(top),
      ),
    ].join(' '),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: listed.map(({ key, one }) => ({
        key,
        cells: [
          percent(one.threshold, 0),
          count(one.answered),
          count(one.right),
          count(one.wrong),
          one.answered > 0 ? percent(one.accuracy) : '',
          signedPoints(one),
        ],
      })),
    },
    steps: [
      {
        key: 'kept',
        says: words.stepCoverage,
        math: `${count(here.answered)} ÷ ${count(asked)} = ${percent(here.answered / asked)}`,
      },
      {
        key: 'right',
        says: words.stepAccuracy,
        math: `${count(here.right)} ÷ ${count(here.answered)} = ${accuracy}`,
      },
      {
        key: 'points',
        says: words.stepPoints,
        math: `${count(here.right)} − ${pointsLabel(cost)} · ${count(here.wrong)} = ${signedPoints(here)}`,
      },
      {
        says: words.stepWorth,
        math: `${pointsLabel(cost)} ÷ (1 + ${pointsLabel(cost)}) = ${percent(worthwhileConfidence(cost))}`,
      },
      {
        key: 'trained',
        says: words.stepTrained,
        math: `${count(trained.answered)} ÷ ${count(asked)}, ${count(trained.right)} ÷ ${count(trained.answered)}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Thresholds that the guess offers, in percent. */
const OFFERED = [0, 40, 60, 90];

/** Asked about the first state: the best threshold where a wrong answer costs nothing. */
export function firstGuess(): Guess {
  const start = startState(schema);
  const { at, asked } = selections(start);
  const offered = OFFERED.map((percentage) => at[percentage]);
  const top = best(offered, start.cost);
  return {
    kind: 'choice',
    id: 'abstain.threshold',
    ask: words.ask(count(asked)),
    options: OFFERED.map((percentage) => words.option(percent(percentage / 100, 0))),
    answer: offered.indexOf(top),
    reveal: words.reveal(count(top.right), count(top.wrong), top.answered < asked),
  };
}
