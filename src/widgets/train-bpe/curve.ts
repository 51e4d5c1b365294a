/** Characters per token over merges, as a path with its axes. */
import { count, fixed } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';

/** In SVG user units. */
export const CURVE = { width: 320, height: 208, left: 30, right: 298, top: 28, bottom: 160 };
/** The height of the axis for texts like the chapter. */
const USUAL = 4.5;

/** `perToken[n]` is the value after n merges; the dot stands at merge `at`. */
export function curve(perToken: readonly number[], at: number, most: number, reference?: number) {
  const x = linearScale([0, most], [CURVE.left, CURVE.right]);
  const y = linearScale([0, Math.max(USUAL, ...perToken)], [CURVE.bottom, CURVE.top]);
  const point = (n: number) => ({ x: px(x(n)), y: px(y(perToken[n])) });
  return {
    point,
    path: linePath(perToken.map((value, n) => [x(n), y(value)])),
    dot: point(at),
    reference:
      reference === undefined ? undefined : { y: px(y(reference)), value: fixed(reference) },
    xTicks: x.ticks(5).map((tick) => ({ x: px(x(tick)), label: count(tick) })),
    yTicks: y.ticks(4).map((tick) => ({ y: px(y(tick)), label: count(tick) })),
  };
}
