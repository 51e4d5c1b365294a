/** What counted models of each order pay for text that they have counted and for text kept out, as two curves. */
import recorded from '#data/held-out-losses.json';
import { count, fixed, significant, withUnit } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { bandScale, linearScale } from '#chart/scale.ts';
import type { Step } from '#ui/figure-view.ts';
import { words } from '#strings/counted-model.ts';
import type { Unit } from './reading.ts';

/** In SVG user units. Two lines of room above the plot: for infinity, and for its label. */
export const PLOT = {
  width: 320,
  height: 200,
  left: 4,
  right: 316,
  top: 44,
  bottom: 160,
  infinity: 24,
};

/** The measured strength next to the one that the reader has set: none at all only for none at all. */
export function nearestStrength(strength: number): number {
  if (strength === 0) return 0;
  const gap = (other: number) => (other === 0 ? Infinity : Math.abs(other - strength));
  return recorded.strengths.reduce((best, other) => (gap(other) < gap(best) ? other : best));
}

/** Bits per token at a strength, for each order; null in the record is an infinite price. */
export function pricesOf(unit: Unit, strength: number) {
  const at = recorded.strengths.indexOf(strength);
  return recorded.units[unit].orders.map(({ kept, counted, impossible }) => ({
    kept: kept[at] ?? Infinity,
    counted: counted[at] ?? Infinity,
    impossible: impossible / recorded.units[unit].tokens,
  }));
}

export function byOrderView(unit: Unit, order: number, wanted: number) {
  const strength = nearestStrength(wanted);
  const prices = pricesOf(unit, strength);
  const all = recorded.units[unit].orders.flatMap(({ kept, counted }) => [...kept, ...counted]);
  const y = linearScale([0, Math.max(...all.map(Number))], [PLOT.bottom, PLOT.top]);
  const band = bandScale(prices.length, [PLOT.left, PLOT.right]);
  const at = (bits: number) => (bits === Infinity ? PLOT.infinity : y(bits));
  const points = prices.map(({ kept, counted, impossible }, i) => ({
    key: `order-${i + 1}`,
    order: String(i + 1),
    chosen: i + 1 === order,
    x: px(band.at(i) + band.bandwidth / 2),
    kept: { y: px(at(kept)), labelY: px(at(kept) - 13), label: fixed(kept) },
    counted: { y: px(at(counted)), labelY: px(at(counted) + 15), label: fixed(counted) },
    cells: [fixed(kept), fixed(counted), withUnit(significant(100 * impossible), '%')],
  }));
  const of = (kind: 'kept' | 'counted') =>
    linePath(points.map((point) => [point.x, point[kind].y]));
  const now = points[order - 1];
  const { tokens, orders } = recorded.units[unit];
  return {
    points,
    kept: of('kept'),
    counted: of('counted'),
    heading: words.byOrder(words.units[unit], fixed(strength, 1)),
    said: words.byOrderSaid(order, now.counted.label, now.kept.label, now.cells[2]),
    step: {
      key: now.key,
      says: words.stepImpossible(order),
      math: `${count(orders[order - 1].impossible)} / ${count(tokens)} = ${now.cells[2]}`,
    } satisfies Step,
  };
}
