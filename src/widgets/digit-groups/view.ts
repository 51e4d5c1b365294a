/** View-model of DigitGroups: two numbers in; how they are cut, and what adding by tokens makes of them, out. */
import { count } from '#chart/format.ts';
import {
  addByTokens,
  digitGroups,
  GROUPINGS,
  type Grouping,
} from '#model/tokenizer/digit-groups.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { number, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/digit-groups.ts';

/** Digits of a number, so that no sum is beyond what a number holds exactly. */
export const LONGEST = 12;
export const LENGTHS = { min: 3, max: LONGEST, step: 1 };

export const schema = {
  a: text('1234567', { maxLength: LONGEST }),
  b: text('89012', { maxLength: LONGEST }),
  longest: number(9, LENGTHS),
};
export type State = StateOf<typeof schema>;

/** The numbers that are tried at every length are the beginnings of these. */
const FIRST = '314159265358';
const SECOND = '271828182845';

/** The digits of what was typed; no digit counts as nought. */
const digitsOf = (typed: string) => typed.replace(/[^0-9]/g, '').replace(/^0+(?=\d)/, '') || '0';

export function digitGroupsView(state: State) {
  const [a, b] = [digitsOf(state.a), digitsOf(state.b)];
  const pairs = count(state.longest ** 2);
  const sum = Number(a) + Number(b);
  const rights = pairsRight(state.longest);
  const blocks = GROUPINGS.map((grouping) => {
    const added = add(a, b, grouping);
    const right = Number(added.sum) === sum;
    return {
      key: grouping,
      name: words.groupings[grouping],
      columns: [
        ...(added.carried
          ? [{ a: '', b: '', carried: added.carried, written: String(added.carried) }]
          : []),
        ...added.columns,
      ],
      right,
      verdict: `${commas(added.sum)}: ${right ? words.right : words.wrong}`,
      pairs: words.pairs(count(rights[grouping]), pairs),
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
          : words.some(right.map(({ key }) => words.ways[key])),
      ),
      words.allPairs(count(rights.left), count(rights.right), count(rights.single), pairs),
    ].join(' '),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: blocks.map(({ key, columns, verdict }) => ({
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
          count(rights[key]),
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

/** Of all pairs of lengths up to `longest`, one pair of numbers each: how many come out right. */
function pairsRight(longest: number): Record<Grouping, number> {
  const right = { left: 0, right: 0, single: 0 };
  for (let i = 1; i <= longest; i++) {
    for (let j = 1; j <= longest; j++) {
      const [a, b] = [FIRST.slice(0, i), SECOND.slice(0, j)];
      const sum = String(Number(a) + Number(b));
      for (const grouping of GROUPINGS) if (add(a, b, grouping).sum === sum) right[grouping]++;
    }
  }
  return right;
}
