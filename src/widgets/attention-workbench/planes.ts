/** The two planes of the workbench: the asking query among the keys, and the values with their mix. */
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { matrixRow } from '#math/matrix.ts';
import { ENTRY, type Bench, type Kind } from './bench.ts';

/** In SVG user units. */
export const SIDE = 154;
const EDGE = 3.2;
const x = linearScale([-EDGE, EDGE], [0, SIDE]);
const y = linearScale([-EDGE, EDGE], [SIDE, 0]);
/** Room that a label needs from its middle to either side. */
const HALF_LABEL = 30;

export const ORIGIN = px(SIDE / 2);
export const GRID = x.ticks(6).map((tick) => ({ x: px(x(tick)), y: px(y(tick)) }));

export interface Arrow {
  key: string;
  kind: Kind | 'output';
  token: number;
  label: string;
  x: number;
  y: number;
  labelX: number;
  labelY: number;
  /** Line width: for values, the larger the weight the thicker. */
  thick: number;
  hidden: boolean;
}

function arrow(
  kind: Arrow['kind'],
  token: number,
  label: string,
  [first, second]: Float64Array,
  { thick = 2, hidden = false } = {},
): Arrow {
  const tip = { x: x(first), y: y(second) };
  // Outside the tip; the mix, which lies among the values, has its label on the inside.
  const up = second >= 0 !== (kind === 'output');
  const labelY = tip.y + (up ? -15 : 16);
  return {
    key: kind === 'output' ? 'output' : `token-${token}`,
    kind,
    token,
    label,
    x: px(tip.x),
    y: px(tip.y),
    labelX: px(Math.min(SIDE - HALF_LABEL, Math.max(HALF_LABEL, tip.x))),
    labelY: px(Math.min(SIDE - 8, Math.max(9, labelY))),
    thick: px(thick),
    hidden,
  };
}

export function planes({ tokens, row, query, key, value, shown }: Bench, mix: string) {
  const weights = matrixRow(shown.weights, row);
  const hidden = (j: number) => matrixRow(shown.scaledScores, row)[j] === -Infinity;
  return {
    match: [
      ...tokens.map((token, j) => arrow('key', j, token, matrixRow(key, j), { hidden: hidden(j) })),
      arrow('query', row, tokens[row], matrixRow(query, row), { thick: 3 }),
    ],
    blend: [
      ...tokens.map((token, j) =>
        arrow('value', j, token, matrixRow(value, j), {
          hidden: hidden(j),
          thick: 1 + 6 * weights[j],
        }),
      ),
      arrow('output', row, mix, matrixRow(shown.output, row), { thick: 3 }),
    ],
  };
}

/** The vector under a point of a plane, on the sliders' grid. */
export function vectorAt(point: { x: number; y: number }): [number, number] {
  return [snap(x.invert(point.x)), snap(y.invert(point.y))];
}

function snap(entry: number): number {
  const { min, max, step } = ENTRY;
  return Math.min(max, Math.max(min, Number((Math.round(entry / step) * step).toFixed(1))));
}
