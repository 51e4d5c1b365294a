import { expect, test } from 'vitest';
import { contourRings } from '#chart/contour-rings.ts';

/** Values of a function on a grid of n × n points over [−1, 1]². */
const grid = (n: number, f: (x: number, y: number) => number) =>
  Array.from({ length: n * n }, (_, k) => {
    const place = (i: number) => (2 * i) / (n - 1) - 1;
    return f(place(k % n), place(Math.floor(k / n)));
  });
const area = (ring: readonly (readonly [number, number])[]) =>
  Math.abs(ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i][0] * y - x * ring[i][1], 0) / 2);

test('one low point is surrounded by one ring, half-way to its neighbours', () => {
  const rings = contourRings([1, 1, 1, 1, 0, 1, 1, 1, 1], 3, 0.5);
  expect(rings).toHaveLength(1);
  expect(new Set(rings[0].map(String))).toEqual(new Set(['1.5,1', '1,1.5', '0.5,1', '1,0.5']));
});

test('of a bowl the ring is a circle, with a circle’s area', () => {
  const [ring, ...others] = contourRings(
    grid(41, (x, y) => x * x + y * y),
    41,
    0.25,
  );
  expect(others).toEqual([]);
  expect(ring[0]).toEqual(ring.at(-1));
  for (const [x, y] of ring) expect(Math.hypot(x - 20, y - 20)).toBeCloseTo(10, 1);
  expect(area(ring)).toBeCloseTo(Math.PI * 100, -1);
});

test('what reaches the edge is closed along it', () => {
  const [ring, ...others] = contourRings(
    grid(11, (x) => x),
    11,
    0,
  );
  expect(others).toEqual([]);
  expect(area(ring)).toBeCloseTo(5 * 10, 6);
});

test('of a saddle there are two rings, or one where both low sides touch', () => {
  const saddle = (n: number) => grid(n, (x, y) => x * y);
  expect(contourRings(saddle(10), 10, -0.1)).toHaveLength(2);
  expect(contourRings([0, 1, 1, 0], 2, 0.5)).toHaveLength(1);
});

test('where nothing is low there is no ring; where all is, one along the edge', () => {
  expect(
    contourRings(
      grid(5, () => 1),
      5,
      1,
    ),
  ).toEqual([]);
  expect(
    contourRings(
      grid(5, () => 1),
      5,
      2,
    ).map(area),
  ).toEqual([16]);
});
