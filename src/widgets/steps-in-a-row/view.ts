/** View-model of StepsInARow: the chance of one step and how mistakes are mended; the chance of all steps out. */
import {
  count,
  fixed,
  inFull,
  percent,
  probability,
  significant,
  withUnit,
} from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { thinCurve } from '#chart/thin-curve.ts';
import { chanceAllSucceed, chancePerStep, stepsBeforeWrong } from '#math/compounding.ts';
import { Random } from '#math/random.ts';
import { chanceWithRecovery, firstTryNeeded, newTries } from '#math/recovery.ts';
import type { FigureView, Guess, Step } from '#ui/figure-view.ts';
import { choice, number, seed, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/steps-in-a-row.ts';

export const RIGHT = { min: 0.5, max: 0.999, step: 0.001 };
export const STEPS = { min: 1, max: 200, step: 1 };
export const SHARES = { min: 0, max: 1, step: 0.05 };
export const RETRIES = { min: 0, max: 5, step: 1 };
/** What may be wanted of the whole, in per cent. */
export const GOALS = ['50', '90', '99'] as const;
/** Numbers of steps that the table lists. */
const LISTED = [1, 2, 5, 10, 20, 50, 100, 200];
const RUNS = 100;

export const schema = {
  right: number(0.95, RIGHT),
  steps: number(20, STEPS),
  notices: number(0, SHARES),
  retries: number(1, RETRIES),
  repeats: number(0, SHARES),
  goal: choice('50', GOALS),
  seed: seed(1),
};
export type State = StateOf<typeof schema>;

/** In SVG user units; a run is a row of two. */
export const PLOT = { width: 320, height: 266, left: 50, right: 308, top: 26, bottom: 226 };
const y = linearScale([0, 1], [PLOT.bottom, PLOT.top]);
export const yTicks = [0, 0.5, 1].map((chance) => ({
  y: px(y(chance)),
  label: percent(chance, 0),
}));
/** The least and the most length of the mark of a wrong step. */
const MARK = [2.5, 8] as const;

/** A number of the grid, or a product of such, with all its digits; of others, eight. */
const whole = (value: number) => inFull(value, 8);

export function stepsInARowView(state: State) {
  const { right, steps: n, notices, retries, repeats } = state;
  const goal = Number(state.goal) / 100;
  const mended = chanceWithRecovery(right, state);
  const more = newTries(right, state);
  const without = chanceAllSucceed(right, n);
  const withTries = chanceAllSucceed(mended, n);
  const perStep = chancePerStep(goal, n);
  const firstTry = firstTryNeeded(perStep, state);

  // Every run draws for the longest row, so that another number of steps shows the same runs.
  const random = new Random(state.seed);
  const runs = Array.from({ length: RUNS }, () =>
    Math.min(n, stepsBeforeWrong(mended, STEPS.max, random)),
  ).sort((a, b) => a - b);
  const straight = runs.filter((steps) => steps === n).length;

  const x = linearScale([0, n], [PLOT.left, PLOT.right]);
  const markLength = Math.min(MARK[1], Math.max(MARK[0], x(1) - x(0)));
  const row = (i: number) => px(y(1 - (i + 0.5) / RUNS));
  const curve = (p: number) =>
    linePath(thinCurve(Array.from({ length: n + 1 }, (_, k) => [x(k), y(chanceAllSucceed(p, k))])));

  const listed = [...new Set([...LISTED, n])]
    .sort((a, b) => a - b)
    .map((k) => ({
      k,
      /** What lies beyond the steps shown has no mark. */
      key: k < n ? `steps-${k}` : k === n ? 'chosen' : undefined,
      without: chanceAllSucceed(right, k),
      withTries: chanceAllSucceed(mended, k),
    }));
  const says = {
    without: probability(without),
    with: probability(withTries),
    tries: fixed(1 + more),
  };
  const cost = fixed(n * (1 + more), 1);

  return {
    xTicks: x
      .ticks(5)
      .filter(Number.isInteger)
      .map((k) => ({ x: px(x(k)), label: count(k), anchor: k === n ? 'end' : 'center' })),
    runLines: runs.map((steps, i) => `M${PLOT.left},${row(i)}H${px(x(steps))}`).join(''),
    wrongSteps: runs
      .flatMap((steps, i) =>
        steps < n ? [`M${px(x(steps))},${row(i)}H${px(x(steps) + markLength)}`] : [],
      )
      .join(''),
    withCurve: curve(mended),
    withoutCurve: curve(right),
    withY: px(y(withTries)),
    withoutY: px(y(without)),
    /** Where the other rows of the table stand. */
    points: listed
      .filter(({ k }) => k < n)
      .map((one) => ({
        key: one.key,
        x: px(x(one.k)),
        ys: [...new Set([px(y(one.without)), px(y(one.withTries))])],
      })),
    facts: [
      { key: 'without', term: words.allOf(count(n)), says: says.without },
      { key: 'with', term: words.withTries(words.allOf(count(n))), says: says.with },
      { key: 'runs', term: words.runs(count(RUNS)), says: count(straight) },
      { key: 'tries', term: words.tries(count(n)), says: cost },
      { key: 'need', term: words.need(percent(goal, 0)), says: percent(perStep, 2) },
      { key: 'need-with', term: words.needWith, says: percent(firstTry, 2) },
    ],
    summary: `${words.summary(percent(right), count(n), says.without)} ${mending(state, says)}${words.counted(count(straight), count(RUNS))}`,
    named: [
      { key: 'without', text: says.without },
      { key: 'with', text: says.with },
      { key: 'tries', text: says.tries },
    ],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: listed.map((one) => ({
        key: one.key,
        cells: [
          count(one.k),
          probability(one.without),
          probability(one.withTries),
          fixed(one.k * (1 + more), 1),
        ],
      })),
    },
    steps: [
      {
        key: 'without',
        says: words.stepPlain,
        math: `${whole(right)}^{${n}} = ${significant(without)}`,
      },
      ...(more > 0 ? recoverySteps(right, n, { notices, retries, repeats }) : []),
      {
        key: 'need',
        says: words.stepNeed,
        math: `${whole(goal)}^{1/${n}} = ${significant(perStep, 6)}`,
      },
      ...(more > 0
        ? [
            {
              key: 'need-with',
              says: words.stepNeedWith,
              math: `${significant(firstTry, 6)} → ${significant(perStep, 6)}`,
            },
          ]
        : []),
      {
        key: 'runs',
        says: words.stepRuns,
        math: `${count(straight)} ÷ ${count(RUNS)} = ${percent(straight / RUNS, 0)}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** The closed form of `newTries` and of what it wins, with its numbers. */
function recoverySteps(
  right: number,
  n: number,
  recovery: Pick<State, 'notices' | 'retries' | 'repeats'>,
): Step[] {
  const { notices, retries, repeats } = recovery;
  const fresh = whole((1 - repeats) * right);
  const again = whole(notices * (1 - (1 - repeats) * right));
  const more = newTries(right, recovery);
  const mended = chanceWithRecovery(right, recovery);
  const all = chanceAllSucceed(mended, n);
  /** A step that may go wrong is never certain, but so in its first eight digits. */
  const is = (rounded: string) => `${rounded === '1' ? '≈' : '='} ${rounded}`;
  const terms = Array.from({ length: retries }, (_, k) =>
    k === 0 ? '1' : `${again}${k > 1 ? `^{${k}}` : ''}`,
  );
  return [
    { says: words.stepFresh, math: `(1 − ${whole(repeats)}) × ${whole(right)} = ${fresh}` },
    ...(retries > 1
      ? [{ says: words.stepAgain, math: `${whole(notices)} × (1 − ${fresh}) = ${again}` }]
      : []),
    {
      key: 'tries',
      says: words.stepTries,
      math: `(1 − ${whole(right)}) × ${whole(notices)}${retries > 1 ? ` × (${terms.join(' + ')})` : ''} = ${whole(more)}`,
    },
    {
      says: words.stepRight,
      math: `${whole(right)} + ${fresh} × ${whole(more)} ${is(whole(mended))}`,
    },
    { key: 'with', says: words.stepWith, math: `${whole(mended)}^{${n}} ${is(significant(all))}` },
    {
      key: 'tries',
      says: words.stepCost,
      math: `${n} × (1 + ${whole(more)}) = ${significant(n * (1 + more), 5)}`,
    },
  ];
}

/** What becomes of mistakes. */
function mending(
  { notices, retries, repeats }: State,
  says: { with: string; tries: string },
): string {
  if (notices === 0) return words.unnoticed;
  if (retries === 0) return words.untried;
  return repeats === 1 ? words.repeated(says.tries) : words.mended(says.with, says.tries);
}

/** Asked about the state the figure starts in, of its steps alone. */
export function firstGuess({ right, steps }: State): Guess {
  const after = (n: number): [string, string] => [
    count(n),
    probability(chanceAllSucceed(right, n)),
  ];
  const chance = withUnit(inFull(100 * right), '%');
  return {
    kind: 'number',
    id: 'steps-in-a-row.first',
    ask: words.guess(chance, count(steps)),
    min: 0,
    max: 100,
    step: 1,
    unit: '%',
    answer: 100 * chanceAllSucceed(right, steps),
    tolerance: 5,
    reveal: words.guessReveal(
      after(steps)[1],
      chance,
      after(Math.ceil(steps / 2)),
      after(5 * steps),
    ),
  };
}
