/** Capitals answered right over the tokens read, a curve for each quarter of the countries. */
import { count, fixed, percent, significant } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { words } from '#strings/life-of-mote.ts';
import { millionsOf, momentsOf, QUARTER, type Life } from './life.ts';

/** In SVG user units; top and base as seen from the top of a row. */
export const FACTS = { width: 320, left: 6, right: 310, row: 58, top: 22, base: 54 };
/** Millions of tokens. */
const TICKS = [0, 1, 3, 10, 30, 100];

export function factsCurves(life: Life, at: number) {
  const { quarters, tokens: now } = life.checkpoints[at];
  const moments = momentsOf(life);
  const last = moments[moments.length - 1];
  // By the square root, early and late facts both have room.
  const scaleX = linearScale([0, Math.sqrt(last.tokens)], [FACTS.left, FACTS.right]);
  const x = (tokens: number) => px(scaleX(Math.sqrt(tokens)));
  const asked = quarters[0].n;
  const y = linearScale([0, asked], [FACTS.base, FACTS.top]);
  const rows = quarters.map(({ read, right }, i) => {
    const ranks = [QUARTER * i + 1, QUARTER * (i + 1)] as const;
    const half = moments.find((one) => 2 * one.right[i] >= asked);
    const toldAt = life.checkpoints.findIndex(({ tokens }) => half && tokens >= half.tokens);
    return {
      key: `quarter-${i}`,
      y: FACTS.row * i,
      label: words.ranks(...ranks),
      read: read === null ? '' : words.read(significant(read, 2)),
      share: percent(right / asked, 0),
      curve: linePath(moments.map((one) => [x(one.tokens), y(one.right[i])])),
      /** Lines of no length, with round ends. */
      dots: life.checkpoints
        .map((one) => `M${x(one.tokens)},${px(y(one.quarters[i].right))}h0`)
        .join(''),
      /** When half of the answers were first right. */
      half: words.half(millionsOf(half ?? last), half !== undefined, ...ranks),
      /** Whether the checkpoint looked at is the first to know of it; what never came about, the last one tells. */
      halfIsNews: at === (toldAt < 0 ? life.checkpoints.length - 1 : toldAt),
    };
  });
  return {
    height: FACTS.row * rows.length + 24,
    axis: FACTS.row * rows.length + 12,
    /** Of every row: where none and all are right, and the moment looked at. */
    frame: `M${FACTS.left},${FACTS.top}H${FACTS.right}M${FACTS.left},${FACTS.base}H${FACTS.right}M${x(now)},${FACTS.top}V${FACTS.base}`,
    rows,
    ticks: TICKS.filter((of) => 1e6 * of <= last.tokens).map((of) => ({
      x: x(1e6 * of),
      label: significant(of),
    })),
    /** With the largest standard error of a share of so many, in points of a hundred. */
    legend: words.factsLegend(count(asked), fixed(50 / Math.sqrt(asked), 0)),
    table: {
      caption: words.facts,
      columns: [words.factsColumn, ...rows.map(({ label }) => label)],
      rows: moments.map((one) => ({
        cells: [millionsOf(one, 4), ...one.right.map((right) => percent(right / asked))],
      })),
    },
  };
}
