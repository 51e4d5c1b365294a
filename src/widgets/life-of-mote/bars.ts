/** The loss of each skill at one checkpoint, from zero, with a mark at the least possible. */
import { fixed } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import type { Checkpoint, Life } from './life.ts';

/** In SVG user units. */
export const BARS = { width: 320, left: 124, right: 276, row: 21, height: 15 };
/** Largest loss of the close view, in the largest of the floors. */
const CLOSE = 1.5;

export function skillBars({ skills, checkpoints }: Life, at: Checkpoint, close: boolean) {
  const most = close
    ? CLOSE * Math.max(...skills.map(({ floor }) => floor))
    : Math.max(...checkpoints.flatMap(({ losses }) => losses));
  const x = linearScale([0, most], [BARS.left, BARS.right]);
  return {
    height: BARS.row * skills.length,
    rows: skills.map(({ name, floor, from }, i) => {
      const loss = at.losses[i];
      const y = BARS.row * i;
      return {
        key: `skill-${i}`,
        name,
        y: y + 3,
        middle: y + BARS.row / 2,
        width: px(x(Math.min(loss, most)) - BARS.left),
        floorX: px(x(floor)),
        floorTop: y + 1,
        floorBottom: y + BARS.row - 1,
        unread: from >= at.tokens,
        /** Runs out of the picture. */
        beyond: loss > most,
        label: fixed(loss),
      };
    }),
  };
}
