/** The map of a surface: where weights stand on it, and the lines of equal loss. */
import { contourRings } from '#chart/contour-rings.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { thinCurve } from '#chart/thin-curve.ts';
import { lossAt, type Surface } from '#model/descent/surfaces.ts';

/** The weights that the map shows. */
export const REACH = 3;
/** In SVG user units. */
export const MAP = { left: 40, top: 8, right: 312, bottom: 280 };
export const WIDTH = 320;
export const HEIGHT = 316;
/** Losses are computed at so many places each way. */
const GRID = 41;
const BANDS = 9;
/** Lines may leave the map, but not by more than a browser draws well. */
const FARTHEST = 5000;

const x = linearScale([-REACH, REACH], [MAP.left, MAP.right]);
const y = linearScale([-REACH, REACH], [MAP.bottom, MAP.top]);

/** Where two weights stand in the picture. */
export function spotOf([w1, w2]: ArrayLike<number> & Iterable<number>) {
  const kept = (position: number) => px(Math.min(FARTHEST, Math.max(-FARTHEST, position)));
  return { x: kept(x(w1)), y: kept(y(w2)) };
}

/** The weight under a point of the picture, to a tenth, for dragging. */
const weightAt = (position: number) =>
  Math.round(10 * Math.min(REACH, Math.max(-REACH, position))) / 10;
export function weightsAt(point: { x: number; y: number }): [number, number] {
  return [weightAt(x.invert(point.x)), weightAt(y.invert(point.y))];
}

export const TICKS = [-2, 0, 2].map((weight) => ({ weight, ...spotOf([weight, weight]) }));

/** Lines of equal loss, the outermost first, so chosen that as much of the map lies between any two. */
export function mapOf(surface: Surface) {
  const weight = linearScale([0, GRID - 1], [-REACH, REACH]);
  const losses = Array.from({ length: GRID * GRID }, (_, k) =>
    lossAt(surface, [weight(k % GRID), weight(Math.floor(k / GRID))]),
  );
  const sorted = losses.toSorted((a, b) => a - b);
  const bands = Array.from({ length: BANDS - 1 }, (_, k) => {
    const level = sorted[Math.floor(((BANDS - 1 - k) / BANDS) * sorted.length)];
    const rings = contourRings(losses, GRID, level).map((ring) =>
      linePath(thinCurve(ring.map(([i, j]) => [x(weight(i)), y(weight(j))] as const))),
    );
    return rings.map((ring) => `${ring}Z`).join('');
  });
  return { bands, lowest: sorted[0], highest: sorted[sorted.length - 1] };
}
