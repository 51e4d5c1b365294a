/** The score so far as marks: a pair of bars for each place. */
import { fixed } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { bandScale, linearScale } from '#chart/scale.ts';
import { ROUNDS } from './places.ts';

/** In SVG user units; bars end at `most` bits. */
export const WIDTH = 320;
const SCORES = { left: 26, right: 316, top: 16, bottom: 112, height: 132, most: 18 };

/** A pair of bars for each place; a bar beyond the scale says how long it is. */
export function scoreChart(settled: readonly { yours: number; theirs: number }[]) {
  const band = bandScale(ROUNDS, [SCORES.left, SCORES.right], 0.25);
  const y = linearScale([0, SCORES.most], [SCORES.bottom, SCORES.top]);
  const half = band.bandwidth / 2;
  const bar = (bits: number, x: number) => {
    const top = y(Math.min(SCORES.most, bits));
    return {
      x: px(x),
      y: px(top),
      height: px(SCORES.bottom - top),
      beyond: bits > SCORES.most ? fixed(bits, 0) : '',
    };
  };
  return {
    ...SCORES,
    barWidth: px(half - 1),
    ticks: [0, 5, 10, 15].map((bits) => ({ y: px(y(bits)), label: String(bits) })),
    rounds: Array.from({ length: ROUNDS }, (_, i) => ({
      key: `round-${i}`,
      middle: px(band.at(i) + half),
      label: String(i + 1),
      bars:
        i < settled.length
          ? {
              you: bar(settled[i].yours, band.at(i)),
              model: bar(settled[i].theirs, band.at(i) + half + 1),
            }
          : undefined,
    })),
  };
}
