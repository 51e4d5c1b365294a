/** Geometry of the pictures, in SVG user units. */
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { beside, PLACES, SIDE } from '#model/warehouse/floor.ts';
import { words } from '#strings/agent-loop.ts';

export const WIDTH = 320;
const EDGE = 26;
const CELL = 42;
export const FLOOR = { left: EDGE, top: EDGE, side: CELL * SIDE, height: EDGE + CELL * SIDE + 2 };

/** The middle of a place; trails of two agents run side by side, `aside` apart from it. */
export const middleOf = (place: number, aside = 0) => ({
  x: FLOOR.left + CELL * ((place % SIDE) + 0.5) + aside,
  y: FLOOR.top + CELL * (Math.floor(place / SIDE) + 0.5) + aside,
});
/** Squares in some places, as one path, `inset` from their edges. */
export const squares = (of: readonly number[], inset = 0) =>
  of
    .map((place) => {
      const { x, y } = middleOf(place, inset - CELL / 2);
      const side = CELL - 2 * inset;
      return `M${x},${y}h${side}v${side}h${-side}z`;
    })
    .join('');
/** The letters above and the numbers on the left. */
export const names = [
  ...[...words.columns].map((label, i) => ({ label, x: middleOf(i).x, y: 12 })),
  ...Array.from({ length: SIDE }, (_, i) => ({
    label: String(i + 1),
    x: 11,
    y: middleOf(SIDE * i).y,
  })),
];
export const places = Array.from({ length: PLACES }, (_, place) => place);
export const grid = squares(places);

export const trail = (way: readonly number[], aside: number) =>
  linePath(way.map((place) => middleOf(place, aside)).map(({ x, y }) => [x, y]));

/** Where directions lead on paper, shelves or not, as far as the wall. */
export function walk(from: number, directions: readonly number[]): number[] {
  const way = [from];
  for (const direction of directions) {
    const next = beside(way[way.length - 1], direction);
    if (next < 0) break;
    way.push(next);
  }
  return way;
}

const READ = { title: 12, top: 24, bottom: 104 };
const LEFT = { title: 130, top: 142, bottom: 192 };
export const BARS = { read: READ, left: LEFT, height: 194 };

/** Bars of a height of their own over the rounds. */
export function barsOf(
  numbers: readonly number[],
  { top, bottom }: { top: number; bottom: number },
) {
  const height = linearScale([0, Math.max(1, ...numbers)], [0, bottom - top]);
  const step = Math.min(24, WIDTH / numbers.length);
  return numbers.map((number, i) => ({
    key: `round-${i + 1}`,
    x: px(step * i),
    width: px(step - Math.min(3, step / 4)),
    y: px(bottom - height(number)),
    height: px(height(number)),
  }));
}

const ROW = 46;
const AXIS = { left: 10, right: 310 };
const share = linearScale([0, 1], [AXIS.left, AXIS.right]);
export const COMPARED = { ...AXIS, height: 4 * ROW + 24, axis: 4 * ROW + 4 };
export const shareX = (of: number) => px(share(of));
export const compareY = (i: number) => ({ text: ROW * i + 14, line: ROW * i + 30 });
