/** View-model of TrainingCurve: the losses of the recorded run over the tokens read, and its learning rate. */
import { count, fixed, significant } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import recorded from '#data/mote/training-curve.json';
import { learningRate } from '#model/transformer/schedule.ts';
import type { FigureView, Guess, Step } from '#ui/figure-view.ts';
import { flag, number, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/training-curve.ts';

/** A run as it was recorded: tuples, to be few bytes of the page. */
export interface Run {
  readonly schedule: Parameters<typeof learningRate>[1];
  readonly stages: readonly string[];
  readonly floor: number;
  /** Step, million tokens, index of the stage, running mean of the training loss. */
  readonly steps: readonly (readonly number[])[];
  /** Step, million tokens, loss on fresh text. */
  readonly checks: readonly (readonly number[])[];
}
export const recordedRun: Run = recorded;

/** More steps than any run has: its end. */
const END = 50_000;

export const schema = {
  /** The step looked at: the last one recorded up to it. */
  at: number(END, { min: 0, max: END, step: 50 }),
  close: flag(false),
};

/** In SVG user units. */
export const PLOT = { width: 320, left: 36, right: 308, top: 22, bottom: 178, height: 312 };
export const RATE = { top: 222, bottom: 262 };
/** Beyond the top of the plot, where it is cut off. */
const BEYOND = PLOT.top - 2 * PLOT.bottom;
/** The largest loss of the close view, in floors. */
const CLOSE = 2.4;
const TICKS = [0.1, 0.3, 1, 3, 10, 30];

export function trainingCurveView({ at: wanted, close }: StateOf<typeof schema>, run: Run) {
  const { steps, checks, stages, floor, schedule } = run;
  const at = Math.max(
    0,
    steps.findLastIndex((one) => one[0] <= wanted),
  );
  const [step, millions, stage, loss] = steps[at];
  const check = checks.findLast(([checked]) => checked <= step);
  const rate = learningRate(step, schedule);

  const [first, last] = [steps[0], steps[steps.length - 1]];
  const scaleX = linearScale([Math.log(first[1]), Math.log(last[1])], [PLOT.left, PLOT.right]);
  const x = (tokens: number) => scaleX(Math.log(tokens));
  const top = close
    ? CLOSE * floor
    : Math.max(...steps.map((one) => one[3]), ...checks.map((one) => one[2]));
  const scaleY = linearScale([0, top], [PLOT.bottom, PLOT.top]);
  const y = (of: number) => Math.max(BEYOND, scaleY(of));
  const rateY = linearScale([0, schedule.peak], [RATE.bottom, RATE.top]);
  const bands = stages.map((_, i) => {
    const from = steps.find((one) => one[2] === i);
    const next = steps.find((one) => one[2] > i);
    const left = x((from ?? last)[1]);
    return { left: px(left), width: px(x((next ?? last)[1]) - left) };
  });
  // Worked out from both losses as shown.
  const gap = check && Number(check[2].toFixed(3)) - Number(floor.toFixed(3));
  return {
    at,
    last: steps.length - 1,
    /** The step that a link to a moment names. */
    stepOf: (index: number) => (index >= steps.length - 1 ? END : steps[Math.max(0, index)][0]),
    momentOf: (index: number) => words.momentOf(significant(steps[index]?.[1] ?? last[1])),
    heading: words.stage(stage + 1, stages.length, stages[stage]),
    bands: bands.map((band, i) => ({
      ...band,
      number: i + 1,
      middle: px(band.left + band.width / 2),
      now: i === stage,
      dark: i % 2 === 1,
    })),
    training: linePath(steps.map((one) => [x(one[1]), y(one[3])])),
    validation: linePath(checks.map((one) => [x(one[1]), y(one[2])])),
    /** The rows of the table. */
    checks: checks.map(([checked, tokens, lost]) => ({
      key: `check-${checked}`,
      x: px(x(tokens)),
      y: px(y(lost)),
    })),
    rate: linePath(
      rateCorners(run).map(([of, tokens]) => [x(tokens), rateY(learningRate(of, schedule))]),
    ),
    floor: { y: px(y(floor)) },
    now: {
      x: px(x(millions)),
      training: px(y(loss)),
      check: check ? { x: px(x(check[1])), y: px(y(check[2])) } : null,
      rate: px(rateY(rate)),
    },
    legend: {
      training: words.legend.training(fixed(loss)),
      validation: check
        ? words.legend.validation(fixed(check[2]), count(check[0]))
        : words.legend.unchecked,
      floor: words.legend.floor(fixed(floor)),
    },
    xTicks: TICKS.filter((of) => of >= first[1] && of <= last[1]).map((of) => ({
      x: px(x(of)),
      label: significant(of),
    })),
    yTicks: scaleY.ticks(5).map((of) => ({ y: px(y(of)), label: significant(of) })),
    rateAxis: words.rateAxis(significant(schedule.peak)),
    summary: [
      words.summary(
        count(step),
        significant(millions),
        stages[stage],
        fixed(loss),
        significant(rate),
      ),
      check && gap !== undefined
        ? words.checked(fixed(check[2], 3), fixed(floor, 3), fixed(gap, 3))
        : words.unchecked,
    ].join(' '),
    named: [
      { key: 'training', text: fixed(loss) },
      ...(check ? [{ key: 'validation', text: fixed(check[2], 3) }] : []),
    ],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: checks.map(([checked, tokens, lost]) => ({
        key: `check-${checked}`,
        cells: [
          count(checked),
          significant(tokens, 4),
          stages[stageOf(run, checked)],
          significant(learningRate(checked, schedule)),
          fixed(lost, 3),
          fixed(lost - floor, 3),
        ],
      })),
    },
    steps: [
      { key: 'rate', ...rateArithmetic(step, schedule) },
      {
        says: words.stepTokens,
        math: `${count(1e6 * millions)} / ${count(step)} = ${count((1e6 * millions) / step)}`,
      },
      ...(check && gap !== undefined
        ? [
            {
              key: 'validation',
              says: words.stepGap,
              math: `${fixed(check[2], 3)} − ${fixed(floor, 3)} = ${fixed(gap, 3)}`,
            },
            {
              key: 'validation',
              says: words.stepRatio,
              math: `e^{${fixed(gap, 3)}} = ${significant(Math.exp(gap))}`,
            },
          ]
        : []),
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** The stage in which a step was taken. */
function stageOf({ steps }: Run, step: number): number {
  return (steps.findLast((one) => one[0] <= step) ?? steps[0])[2];
}

/** Steps at which the learning rate is drawn, with the tokens read by then: those recorded, and its corners. */
function rateCorners({ steps, schedule }: Run): [step: number, millions: number][] {
  const corners = [schedule.warmUp, schedule.decayFrom].flatMap((step): [number, number][] => {
    const before = steps.findLast((one) => one[0] <= step);
    const after = steps.find((one) => one[0] > step);
    if (!before || !after) return [];
    const share = (step - before[0]) / (after[0] - before[0]);
    return [[step, before[1] + share * (after[1] - before[1])]];
  });
  const seen = steps.map(([step, tokens]): [number, number] => [step, tokens]);
  return [...seen, ...corners].sort((a, b) => a[0] - b[0]);
}

function rateArithmetic(step: number, schedule: Run['schedule']): Omit<Step, 'key'> {
  const { peak, warmUp, decayFrom, steps, floor } = schedule;
  const rate = significant(learningRate(step, schedule));
  const of = significant(peak);
  if (step < warmUp)
    return {
      says: words.rateParts.warmUp,
      math: `${of} · ${count(step)} / ${count(warmUp)} = ${rate}`,
    };
  if (step <= decayFrom) return { says: words.rateParts.plateau, math: `${of} = ${rate}` };
  return {
    says: words.rateParts.decay,
    math: `${of} + (${significant(floor)} − ${of}) · (${count(step)} − ${count(decayFrom)}) / (${count(steps)} − ${count(decayFrom)}) = ${rate}`,
  };
}

/** Asked before the run shows: what the losses do while Mote reads only a part of its world. */
export function firstGuess({ steps, checks, stages }: Run): Guess {
  const read = steps.filter((one) => one[2] < 2);
  const [from, to] = [checks[0], checks.findLast(([step]) => step <= read[read.length - 1][0])!];
  const lossAt = ([step]: readonly number[]) => steps.findLast((one) => one[0] <= step)![3];
  const left = to[2] / from[2];
  const most = Math.max(...checks.filter(([step]) => step <= to[0]).map(([, , loss]) => loss));
  return {
    kind: 'choice',
    id: 'training-curve.part-and-whole',
    ask: words.ask(
      stages[0],
      stages[1],
      fixed(lossAt(from)),
      fixed(lossAt(to)),
      significant(to[1] - from[1], 2),
    ),
    options: words.guesses,
    answer: left < (1.2 * lossAt(to)) / lossAt(from) ? 0 : left < 0.9 ? 1 : 2,
    reveal: words.reveal(fixed(from[2]), fixed(to[2]), fixed(most)),
  };
}
