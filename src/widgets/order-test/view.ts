/** View-model of OrderTest: words in two orders; what four small networks hold at the last word. */
import { percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { words } from '#strings/order-test.ts';
import { drawWeights, lastVector, type Positions } from './attention-stack.ts';
import { fullOrder, sentence, type State } from './orders.ts';

/** In SVG user units. Drawn phone-first: 320 wide, scaled by CSS; text is at least 14 units. */
export const WIDTH = 320;
const LINE = 26;
const COLUMNS = { leftText: 100, left: 110, right: 210, rightText: 220 };
const PLOT = { top: 24, bottom: 74 };
const BAND = 92;
/** Differences below this are rounding: sums taken in another order. */
const ROUNDING = 1e-9;

const CASES = [
  { key: 'both-1', causal: false, depth: 1 },
  { key: 'both-2', causal: false, depth: 2 },
  { key: 'causal-1', causal: true, depth: 1 },
  { key: 'causal-2', causal: true, depth: 2 },
] as const;

/** The last word's vector in both orders, in each of the four networks. */
function compare({ text, order, seed }: State, positions: Positions) {
  const { ids } = sentence(text);
  const weights = drawWeights(seed, ids.length);
  const moved = fullOrder(order, ids.length).map((i) => ids[i]);
  return CASES.map(({ key, causal, depth }) => {
    const before = lastVector(ids, weights, { causal, depth, positions });
    const after = lastVector(moved, weights, { causal, depth, positions });
    const distance = Math.hypot(...before.map((entry, i) => entry - after[i]));
    const length = Math.hypot(...before);
    const change = distance / length;
    return {
      key,
      name: words.cases[key],
      before,
      after,
      distance,
      length,
      change,
      changed: change > ROUNDING,
    };
  });
}
type Compared = ReturnType<typeof compare>[number];

export function orderTestView(state: State) {
  const { tokens, ids } = sentence(state.text);
  const order = fullOrder(state.order, tokens.length);
  const compared = compare(state, state.positions);
  const changed = compared.filter((each) => each.changed).map((each) => each.name);
  const moved = order.some((word, place) => word !== place);
  const readsAnew = order.some((word, place) => ids[word] !== ids[place]);
  const last = tokens[tokens.length - 1];

  const elsewhere = {
    none: compare(state, 'none'),
    added: compare(state, 'added'),
    rotary: compare(state, 'rotary'),
  };
  return {
    tokens,
    order,
    orders: slopes(tokens, order),
    vectorsTitle: words.vectors(last),
    plot: PLOT,
    height: BAND * compared.length,
    cases: compared.map((each, i) => band(each, BAND * i)),
    summary: readsAnew
      ? words.summary(last, changed, words.with[state.positions])
      : moved
        ? words.sameText
        : words.unmoved,
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: CASES.map(({ key }, i) => ({
        key,
        cells: [
          words.cases[key],
          verdict(elsewhere.none[i]),
          verdict(elsewhere.added[i]),
          verdict(elsewhere.rotary[i]),
        ],
      })),
    },
    steps: compared.map(({ key, name, distance, length, change, changed }) => ({
      key,
      says: words.stepDistance(name),
      // What is left of no change is rounding, which differs from one machine to the next.
      math: changed
        ? `${significant(distance, 5)} / ${significant(length, 5)} = ${significant(change)}`
        : `≈ 0 / ${significant(length)} ≈ 0`,
    })),
  } satisfies FigureView & Record<string, unknown>;
}

function verdict({ changed, change }: Compared): string {
  return changed ? words.changed(percent(change)) : words.same;
}

/** Two columns of words, each joined to itself. */
function slopes(tokens: readonly string[], order: readonly number[]) {
  const y = (place: number) => px(LINE * (place + 1.5));
  return {
    ...COLUMNS,
    headY: px(LINE / 2),
    height: px(LINE * (tokens.length + 1)),
    lines: order.map((word, place) => ({
      key: `word-${word}`,
      word: tokens[word],
      from: y(word),
      to: y(place),
      moved: word !== place,
    })),
  };
}

/** One network: outlined bars for the original order, dots for the changed one. */
function band({ key, name, before, after, changed, change }: Compared, top: number) {
  const step = WIDTH / before.length;
  const reach = Math.max(1, ...before.map(Math.abs), ...after.map(Math.abs));
  const y = linearScale([-reach, reach], [PLOT.bottom, PLOT.top]);
  const zero = y(0);
  return {
    key,
    name,
    top: px(top),
    zero: px(zero),
    changed,
    verdict: verdict({ changed, change } as Compared),
    numbers: [...before].map((entry, i) => ({
      x: px(step * i + 8),
      width: px(step - 16),
      middle: px(step * (i + 0.5)),
      y: px(Math.min(zero, y(entry))),
      height: px(Math.abs(y(entry) - zero)),
      dotY: px(y(after[i])),
    })),
  };
}

/** Asked about the state the figure starts in. */
export function firstGuess(state: State): Guess {
  const compared = compare(state, state.positions);
  const changed = compared.filter((each) => each.changed).map(({ key }) => key);
  const patterns = ['', 'causal-2', 'causal-1 causal-2', CASES.map(({ key }) => key).join(' ')];
  return {
    kind: 'choice',
    id: 'order-test.first',
    ask: words.guess,
    options: words.guessOptions,
    answer: patterns.indexOf(changed.join(' ')),
    reveal: words.guessReveal(changed.map((key) => words.cases[key]).join(', ') || words.guessNone),
  };
}
