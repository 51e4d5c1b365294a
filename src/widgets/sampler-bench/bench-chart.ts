/** Where things stand in the log–log chart of probability against rank. */
import { count } from '#chart/format.ts';
import { linearScale } from '#chart/scale.ts';
import { px } from '#chart/round.ts';
import { CANDIDATES, SEEN_IDS } from '#data/bench-scores.ts';
import { words } from '#strings/sampler-bench.ts';
import type { BenchRun, StageDigest } from './run-bench.ts';

/** In SVG user units, phone-first. */
export const CHART = { width: 320, height: 226, left: 58, right: 312, top: 20, bottom: 186 };
/** Probabilities from 1 down to 10⁻⁹ have a place; rarer ones fall out of the picture. */
const DECADES = 9;

export function benchScales(size: number) {
  const x = linearScale([0, Math.log10(size)], [CHART.left, CHART.right]);
  const y = linearScale([-DECADES, 0], [CHART.bottom, CHART.top]);
  return {
    x: (rank: number) => px(x(Math.log10(rank))),
    y: (probability: number) => px(y(Math.max(-DECADES, Math.log10(probability)))),
  };
}
type Scales = ReturnType<typeof benchScales>;

export function gridLines({ x, y }: Scales, size: number) {
  const decades = Array.from({ length: Math.floor(Math.log10(size)) + 1 }, (_, i) => 10 ** i);
  return {
    rows: words.gridLabels.map((label, i) => ({ y: y(10 ** (-2 * i)), label })),
    // Six names would run into each other: then every other decade has one.
    columns: decades.map((rank, i) => ({
      x: x(rank),
      label: decades.length < 6 || i % 2 === 0 ? count(rank) : '',
    })),
  };
}

/** The probabilities of all tokens not in the text so far, as a line up to the last that is left. */
export function curveOf({ ranks }: BenchRun, stage: StageDigest, { x, y }: Scales): string {
  const drawn = (rank: number, p: number) => p >= 10 ** -DECADES && !SEEN_IDS.includes(rank - 1);
  const points = ranks.flatMap((rank, i) =>
    rank < stage.lastRank && drawn(rank, stage.probs[i]) ? [`${x(rank)},${y(stage.probs[i])}`] : [],
  );
  const { lastRank, lastProb } = stage;
  if (drawn(lastRank, lastProb)) points.push(`${x(lastRank)},${y(lastProb)}`);
  return points.length < 2 ? '' : `M${points.join('L')}`;
}

/** The tokens with a name: candidates, and words that stand in the text so far. */
export function dotsOf({ ranks }: BenchRun, { probs }: StageDigest, { x, y }: Scales) {
  return ranks.flatMap((rank, i) => {
    const seen = SEEN_IDS.includes(rank - 1);
    if ((rank > CANDIDATES.length && !seen) || probs[i] < 10 ** -DECADES) return [];
    return [{ rank, seen, x: x(rank), y: y(probs[i]) }];
  });
}
