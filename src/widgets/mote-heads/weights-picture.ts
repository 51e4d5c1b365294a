/** One head's weights as squares and as lines: a row for the token that looks, a column for each looked at. */
import { px } from '#chart/round.ts';

/** In SVG user units, phone-first. */
export const ROWS = {
  width: 320,
  /** Where a row's label ends and its squares begin. */
  label: 92,
  /** Rows high enough for a label, and rows of a text with too many of them. */
  high: 17,
  low: 5,
  /** Lines run from here to there; labels stand on either side. */
  from: 112,
  to: 208,
  /** Rows of the prediction. */
  next: 38,
  barEnd: 236,
} as const;
const LABELLED = 40;
/** Less is not drawn. */
const FAINTEST = 0.02;

export function drawnWeights(
  labels: readonly string[],
  weights: readonly (readonly number[])[],
  at: number,
  named: readonly (readonly number[])[],
) {
  const hasLabels = labels.length <= LABELLED;
  const row = hasLabels ? ROWS.high : ROWS.low;
  const left = hasLabels ? ROWS.label : 1;
  const column = Math.min(26, Math.floor((10 * (ROWS.width - left - 1)) / labels.length) / 10);
  const middle = (t: number) => px(row * t + row / 2 + 1);
  const drawn = weights.flatMap((shares, from) =>
    shares.flatMap((share, to) => (share >= FAINTEST ? [{ from, to, share }] : [])),
  );
  return {
    hasLabels,
    left,
    height: px(row * labels.length + 2),
    row,
    column: px(column),
    width: px(column * labels.length),
    atY: px(row * at + 1),
    labels: labels.map((label, t) => ({
      key: `place-${t}`,
      label,
      y: middle(t),
      looking: t === at,
    })),
    /** Of the token that looks: a cell for each token it may look at. */
    cells: labels.map((_, t) => ({ key: `place-${t}`, x: px(left + column * t) })),
    /** Nothing stands to the right of this stair while the mask is on. */
    stair: `M${left} 1${labels.map((_, t) => `H${px(left + column * (t + 1))}V${px(row * (t + 1) + 1)}`).join('')}H${left}Z`,
    squares: drawn.map(({ from, to, share }) => ({
      x: px(left + column * to),
      y: px(row * from + 1),
      strength: px(share),
    })),
    /** On each place that the label names. */
    dots: hasLabels
      ? named
          .flatMap((places, from) =>
            places.map((to) => `M${Math.round(left + column * (to + 0.5))} ${middle(from)}h0`),
          )
          .join('')
      : '',
    lines: drawn.map(({ from, to, share }) => ({
      y1: middle(from),
      y2: middle(to),
      strength: px(from === at ? Math.max(0.25, share) : share * 0.3),
      key: from === at ? `place-${to}` : undefined,
    })),
  };
}
