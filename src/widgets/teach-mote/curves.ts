/** The two curves of TeachMote: what is learned, and below it what is forgotten. */
import { fixed } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { STEPS, STOPS, type Taught } from './lesson.ts';

/** In SVG user units. */
export const CURVES = { width: 320, height: 262, left: 40, right: 304 };
const DEMOS = { top: 28, bottom: 108 };
const OLD = { top: 152, bottom: 222 };

/** Losses at every step, with a line at the one looked at. Numbers that are none are left out. */
export function lossCurves({ losses, old }: Taught, step: number) {
  const x = linearScale([0, STEPS], [CURVES.left, CURVES.right]);
  const panel = (key: string, at: typeof DEMOS, points: [step: number, loss: number][]) => {
    const finite = points.filter(([, loss]) => Number.isFinite(loss));
    const most = Math.max(1, ...finite.map(([, loss]) => loss));
    const top = most <= 2 ? Math.ceil(5 * most) / 5 : Math.ceil(most);
    const y = linearScale([0, top], [at.bottom, at.top]);
    const here = finite.find(([one]) => one === step);
    return {
      key,
      ...at,
      path: linePath(finite.map(([one, loss]) => [x(one), y(loss)])),
      ticks: [0, top].map((value) => ({ y: px(y(value)), label: fixed(value, 1) })),
      first: finite[0] && px(y(finite[0][1])),
      dot: here && { x: px(x(here[0])), y: px(y(here[1])) },
    };
  };
  return {
    demos: panel(
      'demos',
      DEMOS,
      losses.map((loss, i) => [i, loss]),
    ),
    old: panel(
      'old',
      OLD,
      old.map((loss, i) => [STOPS[i], loss]),
    ),
    ticks: x.ticks(4).map((value) => ({ x: px(x(value)), label: fixed(value, 0) })),
  };
}
