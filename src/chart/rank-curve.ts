/** A whole distribution as a curve: probability against rank, both axes logarithmic, so that the tail has room. */
import { count, powerOfTen, significant } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';

/** In SVG user units, phone-first. */
export const RANK_CHART = {
  width: 320,
  height: 224,
  left: 66,
  right: 300,
  top: 10,
  bottom: 176,
} as const;
/** Smaller probabilities fall out of the picture. */
const DECADES = 12;
/** Ranks closer than this on the axis share one point of the curve. */
const LEAST_STEP = 0.75;

export interface RankCurve {
  rows: { y: number; label: string }[];
  columns: { x: number; label: string }[];
  /** The `d` of each curve's path; empty for one that has no two points. */
  curves: string[];
  /** Where a rank stands on the first curve; null where it has no place there. */
  at(rank: number): { x: number; y: number } | null;
}

/** Curves of probabilities that are sorted, largest first; those that are 0 have no point. */
export function rankCurve(curves: readonly ArrayLike<number>[]): RankCurve {
  const size = Math.max(2, ...curves.map(({ length }) => length));
  const least = Math.min(...curves.map((probs) => smallest(probs)));
  const decades = Math.min(DECADES, Math.max(2, Math.ceil(-Math.log10(least))));
  const scaleX = linearScale([0, Math.log10(size)], [RANK_CHART.left, RANK_CHART.right]);
  const scaleY = linearScale([-decades, 0], [RANK_CHART.bottom, RANK_CHART.top]);
  const x = (rank: number) => scaleX(Math.log10(rank));
  const y = (probability: number) => scaleY(Math.log10(probability));
  const drawn = (probability: number) => probability >= 10 ** -decades;

  const path = (probs: ArrayLike<number>) => {
    const points: [number, number][] = [];
    let last = -Infinity;
    for (let i = 0; i < probs.length && drawn(probs[i]); i++) {
      const ends = i + 1 === probs.length || !drawn(probs[i + 1]);
      if (!ends && x(i + 1) - last < LEAST_STEP) continue;
      last = x(i + 1);
      points.push([last, y(probs[i])]);
    }
    return points.length < 2 ? '' : linePath(points);
  };
  const every = decades > 6 ? 3 : 2;
  const nameOf = (exponent: number) =>
    exponent < -3 ? powerOfTen(exponent) : significant(10 ** exponent, 1);
  return {
    rows: Array.from({ length: Math.floor(decades / every) + 1 }, (_, i) => ({
      y: px(scaleY(-i * every)),
      label: nameOf(-i * every),
    })),
    columns: Array.from({ length: Math.floor(Math.log10(size)) + 1 }, (_, i) => ({
      x: px(x(10 ** i)),
      label: count(10 ** i),
    })),
    curves: curves.map(path),
    at: (rank) => {
      const probability = curves[0][rank - 1];
      return drawn(probability) ? { x: px(x(rank)), y: px(y(probability)) } : null;
    },
  };
}

/** The smallest probability above 0. */
function smallest(probs: ArrayLike<number>): number {
  let least = 1;
  for (let i = 0; i < probs.length; i++) if (probs[i] > 0) least = Math.min(least, probs[i]);
  return least;
}
