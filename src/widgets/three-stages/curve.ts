/** How the third stage went: shares right and in steps, and below them the length of an answer. */
import { fixed, percent } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { linearScale } from '#chart/scale.ts';
import type { Stages } from './stages.ts';

/** In SVG user units. */
export const CURVE = { width: 320, height: 266, left: 52, right: 304 };
const SHARES = { top: 28, bottom: 128 };
const TOKENS = { top: 164, bottom: 224 };

export function rlCurve(curve: Stages['curve']) {
  const end = curve[curve.length - 1];
  const most = Math.ceil(Math.max(...curve.map(({ tokens }) => tokens)) / 10) * 10;
  const x = linearScale([0, end.step], [CURVE.left, CURVE.right]);
  const share = linearScale([0, 1], [SHARES.bottom, SHARES.top]);
  const length = linearScale([0, most], [TOKENS.bottom, TOKENS.top]);
  const path = (y: (point: Stages['curve'][number]) => number) =>
    linePath(curve.map((point) => [x(point.step), y(point)] as const));
  return {
    right: path((point) => share(point.right)),
    steps: path((point) => share(point.steps)),
    tokens: path((point) => length(point.tokens)),
    shares: { ...SHARES, ticks: [0, 1].map((at) => ({ y: share(at), label: percent(at, 0) })) },
    lengths: { ...TOKENS, ticks: [0, most].map((at) => ({ y: length(at), label: fixed(at, 0) })) },
    ticks: x.ticks(4).map((at) => ({ x: x(at), label: fixed(at, 0) })),
  };
}
