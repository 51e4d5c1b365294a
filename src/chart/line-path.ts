import { px } from '#chart/round.ts';

/** The `d` of an SVG path that joins points by straight lines. */
export function linePath(points: Iterable<readonly [x: number, y: number]>): string {
  return Array.from(points, ([x, y], i) => `${i === 0 ? 'M' : 'L'}${px(x)},${px(y)}`).join('');
}
