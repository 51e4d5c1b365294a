/** View-model of TwoVectors: two arrows, and every way to say how alike they are. */
import { fixed, inBrackets } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { cosineSimilarity } from '#math/cosine-similarity.ts';
import { dot } from '#math/dot.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { numbers, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/two-vectors.ts';

export const RANGE = { min: -4, max: 4, step: 0.1 };
const pair = { ...RANGE, minLength: 2, maxLength: 2 };

export const schema = { a: numbers([3, 1], pair), b: numbers([1, 2], pair) };
export type State = StateOf<typeof schema>;
export type Arrow = 'a' | 'b';

/** In SVG user units. */
export const SIDE = 300;
const scaleX = linearScale([RANGE.min, RANGE.max], [14, SIDE - 14]);
const scaleY = linearScale([RANGE.min, RANGE.max], [SIDE - 14, 14]);
const HEAD = 11;
const ARC = 26;

/** Lines at the whole numbers; every other one has its number beside the axes. */
export const grid = scaleX.ticks(8).map((tick) => ({
  x: px(scaleX(tick)),
  y: px(scaleY(tick)),
  tick,
  label: tick !== 0 && tick % 2 === 0 ? fixed(tick, 0) : '',
}));
export const origin = { x: px(scaleX(0)), y: px(scaleY(0)) };

/** The vector under a point of the picture, on the sliders' steps and inside their range. */
export function vectorAt({ x, y }: { x: number; y: number }): number[] {
  return [scaleX.invert(x), scaleY.invert(y)].map(onStep);
}

/** Twice as long, as far as the range allows. */
export const doubled = (vector: readonly number[]): number[] => {
  const factor = Math.min(2, RANGE.max / Math.max(...vector.map(Math.abs), 1e-9));
  return vector.map((x) => onStep(factor * x));
};

function onStep(value: number): number {
  const rounded = Number((Math.round(value / RANGE.step) * RANGE.step).toFixed(1));
  return Math.min(RANGE.max, Math.max(RANGE.min, rounded)) || 0;
}

export function twoVectorsView({ a, b }: State) {
  const product = dot(a, b);
  const [lengthA, lengthB] = [a, b].map((vector) => Math.sqrt(dot(vector, vector)));
  const distance = Math.hypot(a[0] - b[0], a[1] - b[1]);
  const directed = lengthA > 0 && lengthB > 0;
  const cosine = directed ? cosineSimilarity(a, b) : NaN;
  const degrees = (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
  const shown = {
    cosine: directed ? fixed(cosine, 3) : words.none,
    angle: directed ? words.degrees(fixed(degrees, 0)) : words.none,
  };
  const readings = [
    { key: 'dot', name: words.dot, value: fixed(product) },
    { key: 'length-a', name: words.length('A'), value: fixed(lengthA) },
    { key: 'length-b', name: words.length('B'), value: fixed(lengthB) },
    { key: 'cosine', name: words.cosine, value: shown.cosine },
    { key: 'angle', name: words.angle, value: shown.angle },
    { key: 'distance', name: words.distance, value: fixed(distance) },
  ];
  const written = (vector: readonly number[]) => vector.map((x) => fixed(x, 1));
  const [a1, a2] = written(a);
  const [b1, b2] = written(b);
  return {
    arrows: [arrow('a', 'A', a), arrow('b', 'B', b)],
    arc: directed ? arcPath(a, b) : '',
    apart: `M${px(scaleX(a[0]))},${px(scaleY(a[1]))}L${px(scaleX(b[0]))},${px(scaleY(b[1]))}`,
    readings,
    summary: directed
      ? words.summary(shown.cosine, shown.angle, fixed(product), words.relation(cosine))
      : words.noDirection,
    named: [
      { key: 'cosine', text: shown.cosine },
      { key: 'angle', text: shown.angle },
      { key: 'dot', text: fixed(product) },
    ],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: readings.map(({ key, name, value }) => ({ key, cells: [name, value] })),
    },
    steps: [
      {
        key: 'dot',
        says: words.stepDot,
        math: `${a1} × ${inBrackets(b1)} + ${inBrackets(a2)} × ${inBrackets(b2)} = ${fixed(product)}`,
      },
      {
        key: 'length-a',
        says: words.stepLength('A'),
        math: `√(${inBrackets(a1)}^{2} + ${inBrackets(a2)}^{2}) = ${fixed(lengthA, 4)}`,
      },
      {
        key: 'length-b',
        says: words.stepLength('B'),
        math: `√(${inBrackets(b1)}^{2} + ${inBrackets(b2)}^{2}) = ${fixed(lengthB, 4)}`,
      },
      {
        key: 'cosine',
        says: words.stepCosine,
        math: `${fixed(product)} ÷ (${fixed(lengthA, 4)} × ${fixed(lengthB, 4)}) = ${shown.cosine}`,
      },
      {
        key: 'distance',
        says: words.stepDistance,
        math: `√((${a1} − ${inBrackets(b1)})^{2} + (${a2} − ${inBrackets(b2)})^{2}) = ${fixed(distance)}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

function arrow(key: Arrow, name: string, [vx, vy]: readonly number[]) {
  const [x, y] = [scaleX(vx), scaleY(vy)];
  const angle = Math.atan2(vy, vx);
  const wing = (turn: number) =>
    `L${px(x - HEAD * Math.cos(angle + turn))},${px(y + HEAD * Math.sin(angle + turn))}`;
  // The name stands beyond the tip, but inside the picture.
  const inside = (at: number) => px(Math.min(SIDE - 10, Math.max(10, at)));
  return {
    key,
    name,
    x: px(x),
    y: px(y),
    shaft: `M${origin.x},${origin.y}L${px(x)},${px(y)}`,
    head: vx === 0 && vy === 0 ? '' : `M${px(x)},${px(y)}${wing(0.4)}${wing(-0.4)}Z`,
    nameX: inside(x + 16 * Math.cos(angle)),
    nameY: inside(y - 16 * Math.sin(angle)),
  };
}

/** The angle between both, the short way round. */
function arcPath([ax, ay]: readonly number[], [bx, by]: readonly number[]): string {
  const [from, to] = [Math.atan2(ay, ax), Math.atan2(by, bx)];
  const point = (angle: number) =>
    `${px(origin.x + ARC * Math.cos(angle))},${px(origin.y - ARC * Math.sin(angle))}`;
  const turn = ((to - from + 3 * Math.PI) % (2 * Math.PI)) - Math.PI;
  return `M${point(from)}A${ARC},${ARC} 0 0,${turn > 0 ? 0 : 1} ${point(to)}`;
}
