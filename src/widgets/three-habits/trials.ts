/** What was measured: each habit on some kinds of cases, a dot without it and a dot with it. */
import { percent } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import measured from '#data/mote/habits.json';
import { wilsonInterval } from '#math/wilson-interval.ts';
import { words } from '#strings/three-habits.ts';
import { asked, sentences } from './judge.ts';
import { readSum } from './sum.ts';
import { WAYS, type Habit, type WayName, type Wish } from './prompts.ts';

export const CASES = measured.cases;

interface Counted {
  readonly right: number;
  readonly admits: number;
  readonly read: number;
  readonly written: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}
export type Trial = Record<WayName, Counted> & {
  readonly key: string;
  readonly habit: string;
  readonly model: string;
  readonly kind: string;
  readonly label: string;
};

const counted = (one: { right: number; admits: number; read: number; written: number }) => {
  const [low, high] = wilsonInterval(one.right, CASES);
  return { ...one, share: one.right / CASES, low, high };
};

const trials: readonly Trial[] = measured.trials.map((one) => ({
  key: `${one.habit}-${one.model}-${one.kind}`,
  habit: one.habit,
  model: one.model,
  kind: one.kind,
  label: words.on(one.model, one.kind),
  without: counted(one.without),
  with: counted(one.with),
}));

export const trialsOf = (habit: Habit) => trials.filter((one) => one.habit === habit);

/** The trial of cases such as this one. */
export function trialOf({ habit, task, passage, model }: Wish): Trial | undefined {
  const kind = habit === 'page' ? pageKind(task, passage) : kindOf(task);
  return trials.find((one) => one.habit === habit && one.model === model && one.kind === kind);
}

/** Verbs of the questions that were measured, and sentences of their pages. */
const VERBS = ['like', 'drink', 'eat', 'play', 'speak'];
const SENTENCES = 3;

/** A question about one of three people who all do one thing, as the measured cases have them. */
function pageKind(question: string, passage: string): string | undefined {
  const { name, verb } = asked(question) ?? {};
  const page = sentences(passage);
  const like =
    verb !== undefined &&
    VERBS.includes(verb) &&
    page.length === SENTENCES &&
    page.every((sentence) => sentence.includes(` ${verb}s `)) &&
    page.some((sentence) => sentence.startsWith(`${name} `));
  return like ? 'passages' : undefined;
}

/** Two numbers of as many digits, as the measured cases have them. */
function kindOf(task: string): string | undefined {
  const [a, sign, b] = readSum(task)?.split(' ') ?? [];
  const kind = { '+': 'sums', '*': 'products' }[sign];
  return kind && a.length === b.length ? `${kind}-${a.length}` : undefined;
}

/** Whether a habit changed the share by more than both intervals allow. */
export function effectOf(trial: Trial): 'helps' | 'same' | 'harms' {
  if (trial.with.low > trial.without.high) return 'helps';
  return trial.with.high < trial.without.low ? 'harms' : 'same';
}

/** In SVG user units. */
export const PLOT = { width: 320, left: 14, right: 168, row: 50, bottom: 24 };
const x = linearScale([0, 1], [PLOT.left, PLOT.right]);
export const levels = [0, 0.5, 1].map((share) => ({ x: px(x(share)), label: percent(share, 0) }));

/** The rows of the picture: the line through both dots, and the intervals. */
export const rowsOf = (habit: Habit) =>
  trialsOf(habit).map((trial, i) => ({
    key: trial.key,
    label: trial.label,
    y: i * PLOT.row,
    change: words.change(percent(trial.without.share), percent(trial.with.share)),
    dots: WAYS.map((way) => ({
      way,
      cx: px(x(trial[way].share)),
      low: px(x(trial[way].low)),
      high: px(x(trial[way].high)),
    })),
  }));
