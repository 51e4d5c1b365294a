/** The four ways over many warehouses: how often they arrive, and what they cost. */
import {
  DESIGNS,
  runDesign,
  thinkingOf,
  thoughtsOf,
  type Design,
} from '#model/warehouse/designs.ts';
import { makeWarehouse } from '#model/warehouse/warehouse.ts';
import { readingOf } from './log.ts';

export interface Settings {
  /** In percent. */
  slip: number;
  moved: number;
  budget: number;
}

/** Sums over errands; two agents are paid for both. */
export interface Tally {
  arrived: number;
  steps: number;
  thoughts: number;
  read: number;
}
export type Comparison = Record<Design, Tally>;

/** Warehouses compared: those of the seeds 1, 2, 3 and so on. */
export const WORLDS = 100;
export const SEEDS = Array.from({ length: WORLDS }, (_, i) => i + 1);

export const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

export function compareDesigns(
  { slip, moved, budget }: Settings,
  seeds: readonly number[] = SEEDS,
): Comparison {
  const none = () => ({ arrived: 0, steps: 0, thoughts: 0, read: 0 });
  const all: Comparison = { plan: none(), look: none(), try: none(), two: none() };
  for (const seed of seeds) {
    const warehouse = makeWarehouse(seed, moved);
    for (const design of DESIGNS) {
      const runs = runDesign(warehouse, design, { slip: slip / 100, budget, seed });
      const tally = all[design];
      if (runs.some(({ arrived }) => arrived)) tally.arrived++;
      for (const { rounds } of runs) {
        tally.steps += rounds.length;
        tally.thoughts += sum(thoughtsOf(design, rounds));
        tally.read += sum(readingOf(warehouse, thinkingOf(design), rounds).read);
      }
    }
  }
  return all;
}

/** Puts comparisons of some warehouses each together. */
export function addUp(parts: readonly Comparison[]): Comparison {
  const of = (design: Design): Tally => ({
    arrived: sum(parts.map((part) => part[design].arrived)),
    steps: sum(parts.map((part) => part[design].steps)),
    thoughts: sum(parts.map((part) => part[design].thoughts)),
    read: sum(parts.map((part) => part[design].read)),
  });
  return { plan: of('plan'), look: of('look'), try: of('try'), two: of('two') };
}
