import { describe, expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import { beside, PLACES, SIDE, stepFrom } from '#model/warehouse/floor.ts';
import { shortestWay } from '#model/warehouse/shortest-way.ts';

const floorOf = (seed: number, chance: number) => {
  const random = new Random(seed);
  return Uint8Array.from({ length: PLACES }, () => Number(random.next() < chance));
};

/** All lengths at once, by trying every place between every two (Floyd and Warshall, 1962). */
function lengthsOf(floor: Uint8Array): number[][] {
  const all = [...floor.keys()];
  const near = (a: number, b: number) =>
    Math.abs((a % SIDE) - (b % SIDE)) + Math.abs(Math.floor(a / SIDE) - Math.floor(b / SIDE)) === 1;
  const lengths = all.map((a) =>
    all.map((b) => (a === b ? 0 : near(a, b) && !floor[a] && !floor[b] ? 1 : Infinity)),
  );
  for (const between of all)
    for (const a of all)
      for (const b of all)
        lengths[a][b] = Math.min(lengths[a][b], lengths[a][between] + lengths[between][b]);
  return lengths;
}

describe('the shortest way', () => {
  test.each([0, 0.2, 0.4, 0.6])(
    'is as long as Floyd and Warshall find, at %d shelves',
    (chance) => {
      const floor = floorOf(Math.round(100 * chance), chance);
      const lengths = lengthsOf(floor);
      const free = [...floor.keys()].filter((place) => !floor[place]);
      for (const from of free)
        for (const to of free)
          expect(shortestWay(floor, from, to)?.steps.length ?? Infinity).toBe(lengths[from][to]);
    },
  );

  test('leads from one end to the other past no shelf, in any order of directions', () => {
    const floor = floorOf(7, 0.3);
    const free = [...floor.keys()].filter((place) => !floor[place]);
    for (const order of [undefined, [3, 2, 1, 0], [2, 0, 3, 1]])
      for (const to of free) {
        const way = shortestWay(floor, free[0], to, order);
        if (!way) continue;
        let at = free[0];
        for (const step of way.steps) {
          expect(stepFrom(floor, at, step)).toBe(beside(at, step));
          at = stepFrom(floor, at, step);
        }
        expect(at).toBe(to);
        expect(way.tried[0]).toBe(free[0]);
        expect(way.tried.at(-1)).toBe(to);
        expect(new Set(way.tried).size).toBe(way.tried.length);
      }
  });

  test('goes by the order of directions where two are equally short', () => {
    const empty = new Uint8Array(PLACES);
    expect(shortestWay(empty, 0, SIDE + 1)!.steps).toEqual([1, 2]); // east, south
    expect(shortestWay(empty, 0, SIDE + 1, [3, 2, 1, 0])!.steps).toEqual([2, 1]);
    expect(shortestWay(empty, 5, 5)).toEqual({ steps: [], tried: [5] });
  });
});
