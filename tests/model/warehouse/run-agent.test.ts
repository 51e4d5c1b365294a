import { describe, expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import { runDesign } from '#model/warehouse/designs.ts';
import { beside, PLACES, stepFrom } from '#model/warehouse/floor.ts';
import { runAgent, slipperyStep, type Thinking } from '#model/warehouse/run-agent.ts';
import { errandSteps, makeWarehouse, MOST_MOVED } from '#model/warehouse/warehouse.ts';

const SEEDS = Array.from({ length: 60 }, (_, i) => i);
const WAYS: Thinking[] = ['plan', 'look', 'try'];

describe('a warehouse', () => {
  test('can be done on the floor and on the map, which differ by the shelves that moved', () => {
    for (const seed of SEEDS)
      for (const moved of [0, 1, MOST_MOVED]) {
        const { floor, map, ...ends } = makeWarehouse(seed, moved);
        expect(errandSteps({ floor, ...ends })).toBeGreaterThanOrEqual(8);
        expect(errandSteps({ floor: map, ...ends })).toBeLessThan(Infinity);
        expect(errandSteps({ floor, ...ends })).toBeLessThan(Infinity);
        const places = [...floor.keys()];
        expect(places.filter((place) => floor[place] && !map[place])).toHaveLength(moved);
        expect(places.filter((place) => !floor[place] && map[place])).toHaveLength(moved);
        for (const end of Object.values(ends)) expect(floor[end] + map[end]).toBe(0);
      }
  });

  test('is the same for the same seed, and refuses other numbers of moved shelves', () => {
    expect(makeWarehouse(3, 2)).toEqual(makeWarehouse(3, 2));
    for (const moved of [-1, 0.5, 7, NaN])
      expect(() => makeWarehouse(1, moved)).toThrow(RangeError);
  });
});

test('a step slips as often as it should, to both sides alike', () => {
  const empty = new Uint8Array(PLACES);
  const [random, n, slip] = [new Random(5), 20_000, 0.3];
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const to = slipperyStep(empty, 24, 1, slip, random); // east, from the middle
    counts[[0, 1, 2, 3].findIndex((direction) => beside(24, direction) === to)]++;
  }
  for (const [direction, p] of [slip / 2, 1 - slip, slip / 2, 0].entries())
    expect(Math.abs(counts[direction] - n * p)).toBeLessThanOrEqual(4 * Math.sqrt(n * p * (1 - p)));
});

describe('an agent', () => {
  test('needs the fewest steps there are, where nothing slips and the map is right', () => {
    for (const seed of SEEDS)
      for (const thinking of WAYS) {
        const warehouse = makeWarehouse(seed, 0);
        const { rounds, arrived } = runAgent(warehouse, thinking, { slip: 0, budget: 99, seed });
        expect(arrived).toBe(true);
        expect(rounds).toHaveLength(errandSteps(warehouse));
      }
  });

  test('that tries in thought needs no map', () => {
    for (const seed of SEEDS) {
      const warehouse = makeWarehouse(seed, MOST_MOVED);
      const { rounds } = runAgent(warehouse, 'try', { slip: 0, budget: 99, seed });
      expect(rounds).toHaveLength(errandSteps(warehouse));
    }
  });

  test('that looks arrives at last, however wrong its map and slippery its floor', () => {
    for (const seed of SEEDS) {
      const warehouse = makeWarehouse(seed, MOST_MOVED);
      expect(runAgent(warehouse, 'look', { slip: 0.5, budget: 5000, seed }).arrived).toBe(true);
    }
  });

  test('moves only as the floor allows, keeps to its budget, and sees what is beside it', () => {
    for (const seed of SEEDS)
      for (const thinking of WAYS) {
        const warehouse = makeWarehouse(seed, 4);
        const { floor, start } = warehouse;
        const { rounds } = runAgent(warehouse, thinking, { slip: 0.2, budget: 15, seed });
        expect(rounds.length).toBeLessThanOrEqual(15);
        let at = start;
        for (const round of rounds) {
          expect(round.at).toBe(at);
          const may = [0, 1, 3].map((turn) => stepFrom(floor, at, (round.heading + turn) % 4));
          expect(may).toContain(round.to);
          at = round.to;
          if (thinking !== 'look') continue;
          for (const side of [0, 1, 2, 3]) {
            const near = beside(at, side);
            if (near >= 0) expect(round.map[near]).toBe(floor[near]);
          }
        }
      }
  });

  test('with a plan arrives as often as its chances, step by step, come to', () => {
    const [slip, n] = [0.1, 4000];
    const warehouse = makeWarehouse(1, 0);
    const { floor, start, parcel, door } = warehouse;
    const plan = runAgent(warehouse, 'plan', { slip: 0, budget: 99, seed: 0 }).rounds[0].ahead;
    // The chance of each place, without the parcel and with it, and of the door.
    let chances = new Map([[`${start}-`, 1]]);
    let arrives = 0;
    for (const heading of plan) {
      const next = new Map<string, number>();
      for (const [state, chance] of chances) {
        const [place, had] = state.split('-');
        for (const [turn, p] of [
          [0, 1 - slip],
          [1, slip / 2],
          [3, slip / 2],
        ]) {
          const to = stepFrom(floor, Number(place), (heading + turn) % 4);
          const has = had || to === parcel ? 'parcel' : '';
          if (has && to === door) arrives += chance * p;
          else next.set(`${to}-${has}`, (next.get(`${to}-${has}`) ?? 0) + chance * p);
        }
      }
      chances = next;
    }
    expect(arrives).toBeGreaterThan(0.05);
    let arrived = 0;
    for (let seed = 0; seed < n; seed++)
      if (runAgent(warehouse, 'plan', { slip, budget: 99, seed }).arrived) arrived++;
    expect(Math.abs(arrived - n * arrives)).toBeLessThan(
      4 * Math.sqrt(n * arrives * (1 - arrives)),
    );
  });
});

test('two agents end together, when the first of them arrives', () => {
  for (const seed of SEEDS) {
    const warehouse = makeWarehouse(seed, 4);
    const conditions = { slip: 0.1, budget: 20, seed };
    const [one] = runDesign(warehouse, 'look', conditions);
    const both = runDesign(warehouse, 'two', conditions);
    expect(both[0].rounds).toHaveLength(both[1].rounds.length);
    expect(both[0].rounds).toEqual(one.rounds.slice(0, both[0].rounds.length));
    if (one.arrived) expect(both.some(({ arrived }) => arrived)).toBe(true);
    for (const { rounds, arrived } of both)
      if (arrived) expect(rounds.at(-1)!.to).toBe(warehouse.door);
  }
});
