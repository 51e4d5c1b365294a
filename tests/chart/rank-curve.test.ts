import { expect, test } from 'vitest';
import { RANK_CHART, rankCurve } from '#chart/rank-curve.ts';

const { left, right, top, bottom } = RANK_CHART;
const points = (path: string) =>
  [...path.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

test('equal factors are equal steps on both axes', () => {
  const { at } = rankCurve([[0.1, 0.01, 0.001, 0.0001]]);
  const [first, second, fourth] = [1, 2, 4].map((rank) => at(rank)!);
  expect(second.x - first.x).toBeCloseTo(fourth.x - second.x, 1);
  expect(fourth.y - second.y).toBeCloseTo(2 * (second.y - first.y), 1);
});

test('rank 1 stands at the left, the last rank at the right, certainty at the top', () => {
  const { at, curves } = rankCurve([[1, 1e-6]]);
  expect(at(1)).toEqual({ x: left, y: top });
  expect(points(curves[0]).at(-1)).toEqual([right, bottom]);
});

test('names probabilities down the axis, rare ones as powers of ten', () => {
  const { rows } = rankCurve([[1, 1e-12]]);
  expect(rows.map(({ label }) => label)).toEqual(['1', '0.001', '10⁻⁶', '10⁻⁹', '10⁻¹²']);
});

test('ends a curve at the last token that can still come', () => {
  const probs = [0.6, 0.4, 0, 0];
  const { at, curves } = rankCurve([probs, [0.4, 0.3, 0.2, 0.1]]);
  expect(points(curves[0])).toHaveLength(2);
  expect(at(2)).not.toBeNull();
  expect(at(3)).toBeNull();
  expect(points(curves[1])).toHaveLength(4);
});

test('draws a large vocabulary with few points, its last rank among them', () => {
  const size = 50_000;
  const probs = Float64Array.from({ length: size }, (_, i) => 0.1 / (i + 1));
  const path = points(rankCurve([probs]).curves[0]);
  expect(path.length).toBeLessThan(400);
  expect(path.at(-1)![0]).toBe(right);
});

test('has no line for a distribution of one token, and no place for vanishing ones', () => {
  const { curves, at } = rankCurve([[1, 0]]);
  expect(curves).toEqual(['']);
  expect(at(1)).toEqual({ x: left, y: top });
  expect(rankCurve([[1, 1e-300]]).at(2)).toBeNull();
});

test('labels powers of ten, however deep the tail', () => {
  for (const least of [1e-2, 1e-7, 1e-12]) {
    const { rows, columns } = rankCurve([[0.9, least]]);
    expect(rows.length).toBeGreaterThanOrEqual(2);
    expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length);
    expect(columns[0]).toEqual({ x: left, label: '1' });
  }
});
