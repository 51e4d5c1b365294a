/** View-model of DigitGroups: two numbers in; how they are cut, and what adding by tokens makes of them, out. */
import { count, percent } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { Random } from '#math/random.ts';
import {
  addByTokens,
  digitGroups,
  GROUPINGS,
  type Grouping,
} from '#model/tokenizer/digit-groups.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { number, seed, startState, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/digit-groups.ts';

/** Digits of a number, so that no sum is beyond what a number holds exactly. */
export const LONGEST = 12;
export const LENGTHS = { min: 3, max: LONGEST, step: 1 };
const PAIRS = 300;

export const schema = {
  a: text('1234567', { maxLength: LONGEST }),
  b: text('89012', { maxLength: LONGEST }),
  longest: number(9, LENGTHS),
  seed: seed(1),
};
export type State = StateOf<typeof schema>;

/** Of a bar, in SVG user units. */
export const BAR = { width: 320, height: 8 };

/** The digits of what was typed; no digit counts as nought. */
const digitsOf = (typed: string) => typed.replace(/[^0-9]/g, '').replace(/^0+(?=\d)/, '') || '0';

export function digitGroupsView(state: State) {
  const [a, b] = [digitsOf(state.a), digitsOf(state.b)];
  const sum = Number(a) + Number(b);
  const shares = sharesRight(state.longest, state.seed);
  const blocks = GROUPINGS.map((grouping) => {
    const added = add(a, b, grouping);
    const off = Math.abs(Number(added.sum) - sum);
    const share = shares[grouping];
    return {
      key: grouping,
      name: words.groupings[grouping],
      columns: [
        ...(added.carried
          ? [{ a: '', b: '', carried: added.carried, written: String(added.carried) }]
          : []),
        ...added.columns,
      ],
      right: off === 0,
      verdict:
        off === 0 ? words.right(commas(added.sum)) : words.wrong(commas(added.sum), count(off)),
      share: percent(share),
      shareSays: words.share(percent(share), count(PAIRS)),
      width: px(BAR.width * share),
    };
  });
  const right = blocks.filter((block) => block.right);
  return {
    blocks,
    summary: [
      words.summary(
        commas(a),
        commas(b),
        count(sum),
        right.length === blocks.length
          ? words.all
          : words.some(right.map(({ key }) => words.short[key].toLowerCase()).join(', ')),
      ),
      words.shares(blocks[0].share, blocks[1].share, blocks[2].share, count(PAIRS)),
    ].join(' '),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: blocks.map(({ key, columns, verdict, share }) => ({
        key,
        cells: [
          words.short[key],
          ...(['a', 'b'] as const).map((row) =>
            columns
              .map((column) => column[row])
              .filter(Boolean)
              .join(' · '),
          ),
          verdict,
          share,
        ],
      })),
    },
    steps: GROUPINGS.map((grouping) => ({
      key: grouping,
      says: words.step(words.short[grouping]),
      math: add(a, b, grouping)
        .columns.map((column) => {
          const parts = [column.a, column.b].filter(Boolean);
          if (column.carried) parts.push(String(column.carried));
          const total = parts.reduce((all, part) => all + Number(part), 0);
          return `${parts.join(' + ')} = ${total}`;
        })
        .reverse()
        .join(',  '),
    })),
  } satisfies FigureView & Record<string, unknown>;
}

const add = (a: string, b: string, grouping: Grouping) =>
  addByTokens(digitGroups(a, grouping), digitGroups(b, grouping));

const commas = (digits: string) => count(Number(digits));

/** Of random pairs of numbers with 1 to `longest` digits, each length equally likely: the shares that come out right. */
function sharesRight(longest: number, from: number): Record<Grouping, number> {
  const random = new Random(from);
  const drawn = () => {
    const least = 10 ** random.int(longest);
    return String(Math.floor(least + random.next() * 9 * least));
  };
  const right = { left: 0, right: 0, single: 0 };
  for (let i = 0; i < PAIRS; i++) {
    const [a, b] = [drawn(), drawn()];
    const sum = String(Number(a) + Number(b));
    for (const grouping of GROUPINGS) if (add(a, b, grouping).sum === sum) right[grouping]++;
  }
  return { left: right.left / PAIRS, right: right.right / PAIRS, single: right.single / PAIRS };
}

export function firstGuess(): Guess {
  const { longest, seed: from } = startState(schema);
  const { left } = sharesRight(longest, from);
  return {
    kind: 'number',
    id: 'digit-groups.first',
    ask: words.guess(count(PAIRS), count(longest)),
    min: 0,
    max: 100,
    step: 1,
    unit: '%',
    answer: 100 * left,
    tolerance: 8,
    reveal: words.guessReveal(percent(left)),
  };
}
