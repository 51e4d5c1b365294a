/** View-model of LongTail: five candidates, and a crowd of unlikely tokens behind them. */
import { count, fixed, percent, significant, withUnit } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { logsumexp } from '#math/logsumexp.ts';
import { softmax } from '#math/softmax.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { number, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/long-tail.ts';

const FIVE = [4.2, 1.8, 0.9, -0.4, -2.1];
export const LEVELS = { min: -12, max: 0, step: 0.1 };

export const schema = {
  others: number(100_000, { min: 1, max: 200_000, step: 1 }),
  level: number(-8, LEVELS),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. */
export const BAR = { width: 100, height: 14 };

/** n tokens of equal score z weigh n · eᶻ = e^(z + ln n): as much as one token of score z + ln n. */
const asOne = ({ others, level }: State): number => level + Math.log(others);

export function longTailView(state: State) {
  const { others, level } = state;
  const five = softmax(FIVE);
  const all = softmax([...FIVE, asOne(state)]);
  const tail = all[FIVE.length];
  const each = share(tail / others);
  const crowd = words.others(count(others));

  const rows = FIVE.map((score, i) => ({
    key: `token-${i}`,
    name: words.names[i],
    score: fixed(score, 1),
    five: percent(five[i]),
    fiveWidth: px(BAR.width * five[i]),
    all: percent(all[i]),
    allWidth: px(BAR.width * all[i]),
  }));
  const head = logsumexp(FIVE);
  const sums = { head: Math.exp(head), tail: others * Math.exp(level) };
  return {
    rows,
    tail: {
      key: 'others',
      name: crowd,
      score: fixed(level, 1),
      all: percent(tail),
      allWidth: px(BAR.width * tail),
      each: words.each(each),
    },
    whole: percent(1, 0),
    summary: words.summary(crowd, percent(tail), words.names[0], rows[0].five, rows[0].all),
    named: [
      { key: 'others', text: percent(tail) },
      { key: rows[0].key, text: rows[0].five },
      { key: rows[0].key, text: rows[0].all },
    ],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: [
        ...rows.map((row) => ({
          key: row.key,
          cells: [row.name, row.score, row.five, row.all, row.all],
        })),
        { key: 'others', cells: [crowd, fixed(level, 1), words.none, percent(tail), each] },
      ],
    },
    steps: [
      {
        says: words.stepHead,
        math: `${FIVE.map((score) => significant(Math.exp(score), 4)).join(' + ')} = ${significant(sums.head, 4)}`,
      },
      {
        key: 'others',
        says: words.stepTail,
        math: `${count(others)} × e^{${fixed(level, 1)}} = ${significant(sums.tail, 4)}`,
      },
      {
        key: 'others',
        says: words.stepShare,
        math: `${significant(sums.tail, 4)} / (${significant(sums.head, 4)} + ${significant(sums.tail, 4)}) = ${percent(tail)}`,
      },
      {
        key: 'others',
        says: words.stepOne,
        math: `${fixed(level, 1)} + ln ${count(others)} = ${fixed(asOne(state), 2)}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** A share far too small for `percent`. */
const share = (of: number): string => withUnit(significant(100 * of, 2), '%');

/** Asked about the state the figure starts in. */
export function firstGuess(state: State): Guess {
  const all = softmax([...FIVE, asOne(state)]);
  const tail = all[FIVE.length];
  return {
    kind: 'number',
    id: 'long-tail.first',
    ask: words.guess(
      count(state.others),
      fixed(state.level, 0),
      count(Number((all[0] / (tail / state.others)).toPrecision(2))),
    ),
    min: 0,
    max: 100,
    step: 1,
    unit: '%',
    answer: 100 * tail,
    tolerance: 5,
    reveal: words.guessReveal(percent(tail), share(tail / state.others)),
  };
}
