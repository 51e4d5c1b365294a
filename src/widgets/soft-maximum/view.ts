/** View-model of SoftMaximum: two scores, the share that their gap decides, and their soft maximum. */
import { fixed, inBrackets, percent } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { logsumexp } from '#math/logsumexp.ts';
import { softmax } from '#math/softmax.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { number, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/soft-maximum.ts';

export const SCORES = { min: -3, max: 3, step: 0.1 };
const WIDEST = SCORES.max - SCORES.min;

export const schema = { a: number(1, SCORES), b: number(0, SCORES) };
export type State = StateOf<typeof schema>;

/** In SVG user units: the share above, the maxima below, on one axis of the gap. */
export const WIDTH = 320;
export const HEIGHT = 400;
export const PLOT = { left: 50, right: 308 };
export const SHARE = { top: 26, bottom: 146 };
export const HEIGHTS = { top: 210, bottom: 346 };

const x = linearScale([-WIDEST, WIDEST], [PLOT.left, PLOT.right]);
const yShare = linearScale([0, 1], [SHARE.bottom, SHARE.top]);
const yHeight = linearScale([0, WIDEST], [HEIGHTS.bottom, HEIGHTS.top]);

/** B's score counts as 0: only the gap matters. */
const shareOf = (gap: number): number => softmax([gap, 0])[0];
const softAbove = (gap: number): number => logsumexp([gap, 0]);
const hardAbove = (gap: number): number => Math.max(gap, 0);

const gaps = Array.from({ length: 8 * WIDEST + 1 }, (_, i) => i / 4 - WIDEST);
const wholeGaps = gaps.filter(Number.isInteger);

/** What does not move. */
export const still = {
  share: linePath(gaps.map((gap) => [x(gap), yShare(shareOf(gap))])),
  winner: linePath([
    [x(-WIDEST), yShare(0)],
    [x(0), yShare(0)],
    [x(0), yShare(1)],
    [x(WIDEST), yShare(1)],
  ]),
  soft: linePath(gaps.map((gap) => [x(gap), yHeight(softAbove(gap))])),
  hard: linePath([-WIDEST, 0, WIDEST].map((gap) => [x(gap), yHeight(hardAbove(gap))])),
  xTicks: wholeGaps
    .filter((gap) => gap % 3 === 0)
    .map((gap) => ({ x: px(x(gap)), label: fixed(gap, 0) })),
  shareTicks: [0, 0.5, 1].map((share) => ({ y: px(yShare(share)), label: percent(share, 0) })),
  heightTicks: [0, 3, 6].map((height) => ({ y: px(yHeight(height)), label: fixed(height, 0) })),
  labels: {
    winner: { x: px(x(WIDEST)), y: px(yShare(0.57)) },
    soft: { x: px(x(-1.4)), y: px(yShare(0.3)) },
    max: { x: px(x(WIDEST)), y: px(yHeight(2.1)) },
    softMax: { x: px(x(-1.2)), y: px(yHeight(0.8)) },
  },
};

/** A's score when its lead is dragged to a point of the axis, B's staying where it is. */
export function scoreAt(position: number, b: number): number {
  const { min, max, step } = SCORES;
  const score = Number((Math.round((x.invert(position) + b) / step) * step).toFixed(1));
  return Math.min(max, Math.max(min, score));
}

export function softMaximumView({ a, b }: State) {
  const gap = Number((a - b).toFixed(10)); // 0.3 − 0.1 leaves dust
  const [shareA, shareB] = softmax([a, b]);
  const max = Math.max(a, b);
  const lse = logsumexp([a, b]);
  const from = Math.max(-WIDEST, gap - 1.5);
  const to = Math.min(WIDEST, gap + 1.5);
  const onTangent = (at: number) => px(yHeight(softAbove(gap) + (at - gap) * shareA));

  const listed = [...new Set([...wholeGaps, gap])]
    .sort((left, right) => left - right)
    .map((at) => ({ at, key: at === gap ? 'gap' : `gap-${at}` }));

  return {
    x: px(x(gap)),
    /** Where the rows of the table stand. */
    gaps: listed.map(({ at, key }) => ({ key, x: px(x(at)) })),
    shareY: px(yShare(shareA)),
    softY: px(yHeight(softAbove(gap))),
    hardY: px(yHeight(hardAbove(gap))),
    /** A piece of the tangent: its slope is A's share. */
    tangent: {
      x1: px(x(from)),
      x2: px(x(to)),
      y1: onTangent(from),
      y2: onTangent(to),
    },
    facts: [
      { key: 'gap', term: words.gap, says: fixed(gap, 1) },
      { key: 'share', term: words.shares, says: words.both(percent(shareA), percent(shareB)) },
      { key: 'max', term: words.larger, says: fixed(max, 1) },
      { key: 'lse', term: words.lse, says: fixed(lse, 3) },
      { key: 'above', term: words.above, says: fixed(lse - max, 3) },
      { key: 'slope', term: words.slope, says: fixed(shareA, 3) },
    ],
    summary: `${
      gap === 0
        ? words.tie
        : words.summary(
            gap > 0 ? 'A' : 'B',
            fixed(Math.abs(gap), 1),
            percent(Math.max(shareA, shareB)),
          )
    } ${words.summaryMax(fixed(lse, 3), fixed(lse - max, 3), fixed(max, 1))}`,
    named: [
      ...(gap === 0 ? [] : [{ key: 'gap', text: fixed(Math.abs(gap), 1) }]),
      { key: 'share', text: percent(Math.max(shareA, shareB)) },
      { key: 'lse', text: fixed(lse, 3) },
      { key: 'above', text: fixed(lse - max, 3) },
      { key: 'max', text: fixed(max, 1) },
    ],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: listed.map(({ at, key }) => ({
        key,
        cells: [
          fixed(at, 1),
          percent(shareOf(at), 2),
          fixed(hardAbove(at), 1),
          fixed(softAbove(at), 4),
        ],
      })),
    },
    steps: [
      {
        key: 'gap',
        says: words.stepGap,
        math: `${fixed(a, 1)} − ${inBrackets(fixed(b, 1))} = ${fixed(gap, 1)}`,
      },
      {
        key: 'share',
        says: words.stepShare,
        math: `1 / (1 + e^{${fixed(-gap, 1)}}) = ${fixed(shareA, 4)}`,
      },
      {
        key: 'lse',
        says: words.stepLse,
        math: `ln(e^{${fixed(a, 1)}} + e^{${fixed(b, 1)}}) = ${fixed(lse, 4)}`,
      },
      {
        key: 'above',
        says: words.stepAbove,
        math: `${fixed(lse, 4)} − ${inBrackets(fixed(max, 1))} = ${fixed(lse - max, 4)}`,
      },
      {
        key: 'slope',
        says: words.stepSlope,
        math: `${fixed(logsumexp([a + 0.001, b]) - lse, 6)} ≈ ${fixed(0.001, 3)} × ${fixed(shareA, 4)}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}
