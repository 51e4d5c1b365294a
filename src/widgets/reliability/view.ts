/** View-model of Reliability: measured answers sorted by how sure Mote was, and how many of each kind were right. */
import { count, fixed, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import measured from '#data/mote/reliability.json';
import { brierScore } from '#math/brier-score.ts';
import { expectedCalibrationError, reliabilityBins } from '#math/expected-calibration-error.ts';
import { powerTemperature } from '#math/temperature.ts';
import { ASKING_FORMS } from '#model/mote/capital-question.ts';
import { givenAnswers, measuredMote, measuredNames } from '#model/mote/measured-answers.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { choice, flag, number, startState, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/reliability.ts';

export const motes = measuredNames(measured);

export const BINS = { min: 2, max: 20, step: 1 };
export const TEMPERATURES = { min: 0.25, max: 4, step: 0.05 };

export const schema = {
  mote: choice('after-6M', motes),
  form: choice('statement', ASKING_FORMS),
  madeUp: flag(true),
  bins: number(5, BINS),
  temperature: number(1, TEMPERATURES),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. */
export const PLOT = { width: 320, height: 364, left: 50, right: 310, top: 32, bottom: 232 };
/** The counts, below the diagram. */
export const COUNTS = { top: 294, bottom: 348 };

const x = linearScale([0, 1], [PLOT.left, PLOT.right]);
const y = linearScale([0, 1], [PLOT.bottom, PLOT.top]);

export const axes = {
  x: [0, 0.5, 1].map((share) => ({ x: px(x(share)), label: percent(share, 0) })),
  y: [0, 0.5, 1].map((share) => ({ y: px(y(share)), label: percent(share, 0) })),
  diagonal: { x1: x(0), y1: y(0), x2: x(1), y2: y(1) },
};

/** Tokens that one of the measured Motes had read, in millions. */
export function millionsRead(mote: string): string {
  return fixed(measuredMote(measured, mote).tokens / 1e6, 1);
}

/** The confidences of a state, spread or squeezed by its temperature, with the verdicts. */
function answersOf(state: State) {
  const given = givenAnswers(measured, state);
  const confidences = given.confidences.map(
    (p) => powerTemperature([p, 1 - p], state.temperature)[0],
  );
  return { ...given, confidences };
}

export function reliabilityView(state: State) {
  const { confidences, right, asked, abstained } = answersOf(state);
  const n = confidences.length;
  const bins = reliabilityBins(confidences, right, state.bins);
  const ece = expectedCalibrationError(bins);
  const brier = brierScore(confidences, right);
  const mean = confidences.reduce((sum, p) => sum + p, 0) / n;
  const accuracy = right.filter(Boolean).length / n;
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const tall = linearScale([0, most], [COUNTS.bottom, COUNTS.top + 16]);

  const marks = bins.map((bin, i) => {
    const { from, to } = bin;
    const filled = bin.count > 0;
    return {
      key: `bin-${i}`,
      filled,
      x: px(x(from) + 1),
      width: px(x(to) - x(from) - 2),
      middle: px(x((from + to) / 2)),
      barY: filled ? px(y(bin.accuracy)) : PLOT.bottom,
      barHeight: filled ? px(PLOT.bottom - y(bin.accuracy)) : 0,
      dotX: filled ? px(x(bin.confidence)) : 0,
      dotY: filled ? px(y(bin.accuracy)) : 0,
      ideal: filled ? px(y(bin.confidence)) : 0,
      countY: px(tall(bin.count)),
      countHeight: px(COUNTS.bottom - tall(bin.count)),
      count: count(bin.count),
    };
  });
  const range = (i: number) =>
    words.range(fixed(bins[i].from * 100, 0), fixed(bins[i].to * 100, 0));
  const terms = bins.flatMap((bin, i) => (bin.count > 0 ? [{ ...bin, i }] : []));
  return {
    bins: marks,
    /** Numbers fit above the columns while these are wide enough. */
    numbered: state.bins <= 10,
    summary:
      n === 0
        ? words.nothing(count(asked))
        : [
            words.summary(count(n), percent(mean), percent(accuracy)),
            words.scores(percent(ece), String(state.bins), fixed(brier, 3)),
            ...(abstained > 0 ? [words.abstained(count(abstained))] : []),
          ].join(' '),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: bins.map((bin, i) => ({
        key: `bin-${i}`,
        cells: [
          range(i),
          count(bin.count),
          bin.count > 0 ? percent(bin.confidence) : '',
          bin.count > 0 ? percent(bin.accuracy) : '',
          bin.count > 0 ? percent(Math.abs(bin.accuracy - bin.confidence)) : '',
        ],
      })),
    },
    steps: [
      ...terms.map(({ i, count: some, accuracy: hit, confidence }) => ({
        key: `bin-${i}`,
        says: words.stepGap(range(i)),
        math: `${count(some)} ÷ ${count(n)} · |${fixed(hit, 5)} − ${fixed(confidence, 5)}| = ${fixed((some / n) * Math.abs(hit - confidence), 4)}`,
      })),
      { says: words.stepSum, math: `ECE = ${n === 0 ? words.none : fixed(ece, 4)}` },
      ...confidences.slice(0, 1).map((p, i) => ({
        says: words.stepSquare,
        math: `(${confidence(p, right[i])} − ${Number(right[i])})^{2} = ${significant((p - Number(right[i])) ** 2)}`,
      })),
      { says: words.stepBrier(count(n)), math: `BS = ${n === 0 ? words.none : fixed(brier, 4)}` },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** With digits enough that what it lacks of certainty shows, where the answer is right. */
function confidence(p: number, isRight: boolean): string {
  const lacks = Math.max(1 - p, Number.EPSILON);
  return significant(p, isRight ? 4 - Math.floor(Math.log10(lacks)) : 4);
}

/** Asked about the first state: how good are the answers of its last bin? */
export function firstGuess(): Guess {
  const { confidences, right } = answersOf(startState(schema));
  const last = reliabilityBins(confidences, right, schema.bins.start).at(-1)!;
  const others = confidences.filter((p) => p <= last.from).length;
  return {
    kind: 'number',
    id: 'reliability.first',
    ask: words.ask(percent(last.from, 0), count(last.count)),
    min: 0,
    max: 100,
    step: 1,
    unit: '%',
    answer: last.accuracy * 100,
    tolerance: 10,
    reveal: words.reveal(percent(last.accuracy), percent(last.confidence), count(others)),
  };
}
