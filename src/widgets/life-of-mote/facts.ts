/** Capitals answered right, a row for each quarter of the countries, a column for each checkpoint. */
import { fixed, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { words } from '#strings/life-of-mote.ts';
import { millionsOf, QUARTER, type Life } from './life.ts';

/** In SVG user units. */
export const FACTS = { width: 320, left: 98, right: 320, top: 4, row: 46, bar: 24, gap: 5 };

export function factsGrid({ checkpoints }: Life, at: number) {
  const width = (FACTS.right - FACTS.left) / checkpoints.length;
  const bottom = FACTS.top + FACTS.row * checkpoints[0].quarters.length;
  return {
    height: bottom + 26,
    axis: bottom + 14,
    bottom,
    now: { x: px(FACTS.left + width * at), width: px(width) },
    columns: checkpoints.map((checkpoint, i) => ({
      middle: px(FACTS.left + width * (i + 0.5)),
      label: millionsOf(checkpoint),
      now: i === at,
    })),
    rows: checkpoints[at].quarters.map(({ read }, quarter) => {
      const top = FACTS.top + FACTS.row * quarter;
      return {
        key: `quarter-${quarter}`,
        label: words.ranks(QUARTER * quarter + 1, QUARTER * (quarter + 1)),
        labelY: top + 16,
        read: read === null ? '' : words.read(significant(read, 2)),
        readY: top + 34,
        base: top + FACTS.row - 4,
        cells: checkpoints.map(({ quarters }, i) => {
          const { right, n } = quarters[quarter];
          const height = (FACTS.bar * right) / n;
          return {
            x: px(FACTS.left + width * i + FACTS.gap),
            width: px(width - 2 * FACTS.gap),
            y: px(top + FACTS.row - 4 - height),
            height: px(height),
            middle: px(FACTS.left + width * (i + 0.5)),
            labelY: px(top + FACTS.row - 12 - height),
            label: fixed((100 * right) / n, 0),
          };
        }),
      };
    }),
  };
}
