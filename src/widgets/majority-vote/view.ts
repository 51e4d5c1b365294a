/** View-model of MajorityVote: the shares of right and wrong answers in; chances by vote and by checking out. */
import { count, fixed, percent, probability, significant } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { countsChance, holdVote, pluralityChance } from '#math/plurality-vote.ts';
import { Random } from '#math/random.ts';
import { chanceWithin } from '#math/waiting-time.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { number, seed, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/majority-vote.ts';

export const SHARES = { min: 0, max: 1, step: 0.05 };
export const DRAWS = { min: 1, max: 40, step: 1 };
/** How many votes are held from the seed. */
const VOTES = 400;

export const schema = {
  right: number(0.4, SHARES),
  /** Of the mistakes, the share that are the same one. */
  common: number(0.25, SHARES),
  draws: number(15, DRAWS),
  seed: seed(1),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. */
export const PLOT = { width: 320, height: 216, left: 50, right: 308, top: 26, bottom: 168 };
/** The votes of one vote, a square each. */
export const SQUARES = { size: 12, step: 16, row: 20 };

const x = linearScale([DRAWS.min, DRAWS.max], [PLOT.left, PLOT.right]);
const y = linearScale([0, 1], [PLOT.bottom, PLOT.top]);
const numbers = Array.from({ length: DRAWS.max }, (_, i) => i + 1);

export const axes = {
  x: [1, 10, 20, 30, 40].map((n) => ({ x: px(x(n)), label: count(n) })),
  y: [0, 0.5, 1].map((chance) => ({ y: px(y(chance)), label: percent(chance, 0) })),
};

/** The chance of the common mistake, without the binary dust of 1 − 0.4. */
const rivalOf = ({ right, common }: State) => Number(((1 - right) * common).toPrecision(12));

export function majorityVoteView(state: State) {
  const { right, draws } = state;
  const rival = rivalOf(state);
  const single = Math.max(0, Number((1 - right - rival).toFixed(12)));
  const vote = pluralityChance(draws, right, rival);
  const any = chanceWithin(right, draws);
  const random = new Random(state.seed);
  const held = Array.from({ length: VOTES }, () => holdVote(draws, right, rival, random));
  const won = held.filter((one) => one.won).length;
  const [shown] = held;
  const { counts } = shown;

  /** A chance that rounding made 0 or 1 is neither, unless one draw is so already. */
  const says = (chance: number) => (right > 0 && right < 1 ? probability : percent)(chance);
  /** Enough digits for every share of the grid. */
  const short = (share: number) => significant(share, 4);
  /** Short of certain draws, a result that reads 1 is rounded. */
  const result = (chance: number) =>
    `${short(chance) === '1' && right < 1 ? '≈' : '='} ${short(chance)}`;
  const none = short((1 - right) ** draws);
  const factors = [
    [right, counts.answer],
    [rival, counts.rival],
    [single, counts.single],
  ].flatMap(([share, times]) => (times > 0 ? [`${short(share)}^{${times}}`] : []));
  const kinds = (['answer', 'rival', 'single'] as const).flatMap((kind) =>
    Array.from({ length: counts[kind] }, () => kind),
  );
  return {
    voteCurve: linePath(numbers.map((n) => [x(n), y(pluralityChance(n, right, rival))])),
    anyCurve: linePath(numbers.map((n) => [x(n), y(chanceWithin(right, n))])),
    at: px(x(draws)),
    voteY: px(y(vote)),
    anyY: px(y(any)),
    heldY: px(y(won / VOTES)),
    squares: kinds.map((kind, i) => ({
      kind,
      x: SQUARES.step * (i % SQUARES.row),
      y: SQUARES.step * Math.floor(i / SQUARES.row),
    })),
    squaresHeight: SQUARES.step * Math.ceil(draws / SQUARES.row),
    oneVote: words.oneVote(count(draws)),
    marks: (['answer', 'rival', 'single'] as const).map((kind) => ({
      kind,
      says: words.marks[kind](count(counts[kind])),
    })),
    verdict: shown.won ? words.won : words.lost,
    legend: [
      { key: 'vote', says: words.vote, value: says(vote) },
      { key: 'any', says: words.any, value: says(any) },
      { key: 'held', says: words.held(count(VOTES)), value: percent(won / VOTES) },
    ],
    summary: `${words.summary(count(draws), says(vote), percent(right, 0), says(any))} ${trend(right, rival)}`,
    named: [
      { key: 'vote', text: says(vote) },
      { key: 'any', text: says(any) },
    ],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: [...new Set([1, 2, 3, 5, 10, 20, 40, draws])]
        .sort((a, b) => a - b)
        .map((n) => ({
          key: n === draws ? 'vote' : undefined,
          cells: [count(n), says(pluralityChance(n, right, rival)), says(chanceWithin(right, n))],
        })),
    },
    steps: [
      {
        says: words.stepRival,
        math: `(1 − ${fixed(right)}) × ${fixed(state.common)} = ${short(rival)}`,
      },
      {
        says: words.stepSingle,
        math: `1 − ${fixed(right)} − ${short(rival)} = ${short(single)}`,
      },
      {
        says: words.stepCounts,
        math: `${draws}! / (${counts.answer}! ${counts.rival}! ${counts.single}!) × ${factors.join(' × ')} = ${significant(countsChance(counts, right, rival))}`,
      },
      { key: 'vote', says: words.stepSum, math: words.sum(result(vote)) },
      {
        key: 'any',
        says: words.stepNone,
        math: `(1 − ${fixed(right)})^{${draws}} = ${none}`,
      },
      {
        key: 'any',
        says: words.stepAny,
        math: `1 − ${none} ${result(any)}`,
      },
      {
        key: 'held',
        says: words.stepHeld,
        math: `${count(won)} ÷ ${count(VOTES)} = ${percent(won / VOTES)}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Where the vote goes as the draws become many. */
function trend(right: number, rival: number): string {
  if (right === 0) return words.never;
  if (right === rival) return words.level;
  return right > rival ? words.leads : words.trails;
}

/** Asked about the state the figure starts in. */
export function firstGuess(state: State): Guess {
  const rival = rivalOf(state);
  const vote = pluralityChance(state.draws, state.right, rival);
  return {
    kind: 'number',
    id: 'majority-vote.first',
    ask: words.guess(percent(state.right, 0), percent(rival, 0), count(state.draws)),
    min: 0,
    max: 100,
    step: 1,
    unit: '%',
    answer: 100 * vote,
    tolerance: 5,
    reveal: words.guessReveal(percent(vote), percent(state.right, 0)),
  };
}
