/** View-model of ThreeHabits: one case without a habit and with it, and what was measured on many. */
import { count, percent, probability, significant } from '#chart/format.ts';
import recorded from '#data/mote/three-habits.json';
import type { FigureView, Guess, Step, TableRow } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { tokenFace } from '#ui/token-face.ts';
import { choice, startState, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/three-habits.ts';
import { CASES, effectOf, levels, PLOT, rowsOf, trialOf, trialsOf, type Trial } from './trials.ts';
import { HABITS, MODELS, promptOf, WAYS, type Habit, type WayName, type Wish } from './prompts.ts';
import { textOf, type Placed, type Tried } from './written.ts';

export const LONGEST = { question: 80, passage: 240, sum: 24 };

/** One case of each habit, as Mote answered it when the figure was made. */
const firsts = recorded as unknown as Record<Habit, { wish: Wish; result: Tried }>;

export const schema = {
  habit: choice('page', HABITS),
  question: text(firsts.page.wish.task, { maxLength: LONGEST.question }),
  passage: text(firsts.page.wish.passage, { maxLength: LONGEST.passage }),
  sum: text(firsts.steps.wish.task, { maxLength: LONGEST.sum }),
  model: choice(firsts.steps.wish.model, MODELS),
  task: text(firsts.tool.wish.task, { maxLength: LONGEST.sum }),
};
export type State = StateOf<typeof schema>;

export function wishOf({ habit, question, passage, sum, model, task }: State): Wish {
  if (habit === 'page') return { habit, task: question, passage, model: 'mote' };
  if (habit === 'steps') return { habit, task: sum, passage: '', model };
  return { habit, task, passage: '', model: 'mote' };
}

/** What is recorded for a wish, if anything. */
export function recordedFor(wish: Wish): Tried | undefined {
  const first = firsts[wish.habit];
  return JSON.stringify(first.wish) === JSON.stringify(wish) ? first.result : undefined;
}

export const start = firsts[startState(schema).habit];

export function threeHabitsView(wish: Wish, tried: Tried) {
  const { habit } = wish;
  const ways = WAYS.map((name) => wayOf(name, wish, tried));
  const trial = trialOf(wish);
  const all = trialsOf(habit);
  const says = ways.map(({ title, said, verdict }) =>
    words.says[verdict](title, words.quoted(shortText(said.replace(/\.$/, ''), 100))),
  );
  const counted = trial ? measuredWords(trial) : [words.unmeasured];
  return {
    habit,
    ways,
    measured: words.measured(count(CASES)),
    picture: words.picture(count(CASES)),
    height: all.length * PLOT.row + PLOT.bottom,
    levels,
    rows: rowsOf(habit),
    summary: [...says, ...counted].join(' '),
    named: [
      ...ways.map(({ name }, i) => ({ key: name, text: says[i] })),
      ...(trial ? [{ key: trial.key, text: counted[0] }] : []),
    ],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: [
        ...ways.map(({ name, title, verdict, read, written }) => ({
          key: name,
          cells: [words.here, title, words.verdicts[verdict], words.none, read, written],
        })),
        ...all.flatMap((one) => WAYS.map((name) => rowOf(one, name, words.ways[habit][name]))),
      ],
    },
    steps: [
      ...ways.map(({ name, title }) => ({
        key: name,
        says: words.stepProduct(title),
        math: product(tried[name].written),
      })),
      ...(trial ? [trial] : all).flatMap((one) =>
        WAYS.map((name): Step => ({
          key: one.key,
          says: words.stepShare(one.label, words.ways[habit][name]),
          math: `${one[name].right} / ${CASES} = ${percent(one[name].share)}`,
        })),
      ),
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** One of the two ways: its prompt, its answer in pieces, and what the program says to it. */
function wayOf(name: WayName, wish: Wish, tried: Tried) {
  const { written, verdict, read, dropped } = tried[name];
  const own = written.filter(({ by }) => by === 'model').length;
  return {
    name,
    title: words.ways[wish.habit][name],
    prompt: promptOf(wish, name)
      .map((part) => ('text' in part ? part.text : words.control(part.control)))
      .join(' '),
    chips: written.map(({ token, by, probability: p }, i) => ({
      key: `${name}-${i}`,
      face: tokenFace(token),
      below: by === 'program' ? words.byProgram : p === null ? words.unseen : probability(p),
    })),
    said: textOf(
      written.slice(written.findLastIndex(({ by }) => by === 'program') + 1).map(tokenOf),
    ),
    verdict,
    mark: words.verdicts[verdict],
    read: count(read),
    written: count(own),
    cost: words.cost(count(read), count(own)),
    dropped: dropped > 0 ? words.dropped : '',
  };
}

const tokenOf = ({ token }: Placed) => token;

function measuredWords(trial: Trial): string[] {
  const { without, with: withIt } = trial;
  const share = (one: typeof without) => percent(one.share);
  return [
    words.counted(trial.label, count(CASES), share(without), share(withIt)),
    ...(without.admits > 0 ? [words.admitted(count(without.admits))] : []),
    words.effects[effectOf(trial)],
    ...(trial.habit === 'page'
      ? []
      : [words.costs(significant(without.written), significant(withIt.written))]),
  ];
}

function rowOf(trial: Trial, name: WayName, way: string): TableRow {
  const { right, low, high, read, written } = trial[name];
  return {
    key: trial.key,
    cells: [
      trial.label,
      way,
      words.of(count(right), count(CASES)),
      words.interval(percent(low), percent(high)),
      significant(read),
      significant(written),
    ],
  };
}

/** What the model gave its own tokens, multiplied: those of a program are given to it. */
function product(written: readonly Placed[]): string {
  const own = written.filter(({ by }) => by === 'model');
  if (own.length === 0) return words.empty;
  if (own.some(({ probability: p }) => p === null)) return words.unseen;
  const whole = own.reduce((all, { probability: p }) => all * p!, 1);
  return `${own.map(({ probability: p }) => significant(p!, 4)).join(' · ')} = ${significant(whole)}`;
}

/** Asked about sums longer than those whose steps Mote has read. */
export function firstGuess(): Guess {
  const find = (habit: Habit, kind: string) =>
    trialsOf(habit).find((one) => one.kind === kind && one.model === 'mote')!;
  const [steps, tool] = [find('steps', 'sums-3'), find('tool', 'sums-3')];
  const helps = [steps, tool].map((one) => effectOf(one) === 'helps');
  const right = helps[0] ? (helps[1] ? 'both' : 'steps') : helps[1] ? 'tool' : 'neither';
  const order = ['steps', 'tool', 'both', 'neither'] as const;
  return {
    kind: 'choice',
    id: 'three-habits.three-digits',
    ask: words.guess(percent(find('steps', 'sums-2').without.share), percent(steps.without.share)),
    options: order.map((name) => words.options[name]),
    answer: order.indexOf(right),
    reveal: words.reveal(percent(steps.with.share), percent(tool.with.share)),
  };
}
