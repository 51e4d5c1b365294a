import { expect, it } from 'vitest';
import { thinCurve } from '#chart/thin-curve.ts';

type Point = readonly [number, number];

/** How far a point lies from the nearest stretch of a line. */
function distance([x, y]: Point, line: readonly Point[]): number {
  return Math.min(
    ...line.slice(1).map(([bx, by], i) => {
      const [ax, ay] = line[i];
      const along =
        ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
      const t = Math.min(1, Math.max(0, along || 0));
      return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
    }),
  );
}

it('leaves out points on a straight line, and keeps the corners', () => {
  const corner: Point[] = [...Array(11).keys()].map((x) => [x, Math.max(0, x - 5)]);
  expect(thinCurve(corner)).toEqual([
    [0, 0],
    [5, 0],
    [10, 5],
  ]);
});

it('keeps both ends, and no point is further than 0.2 from the line that stays', () => {
  const wave = [...Array(200).keys()].map((x): Point => [x, 40 * Math.sin(x / 20) + (x % 7) / 9]);
  const thin = thinCurve(wave);
  expect([thin[0], thin.at(-1)]).toEqual([wave[0], wave[199]]);
  expect(thin.length).toBeLessThan(150);
  expect(Math.max(...wave.map((point) => distance(point, thin)))).toBeLessThanOrEqual(0.2);
});

it('takes a curve that ends where it began, and one of two points or none', () => {
  const there: Point[] = [
    [0, 0],
    [0, 5],
    [0, 0],
  ];
  expect(thinCurve(there)).toEqual(there);
  expect(thinCurve(there.slice(1))).toHaveLength(2);
  expect(thinCurve([])).toEqual([]);
});
