import { runAgent, type Conditions, type Round, type Run, type Thinking } from './run-agent.ts';
import type { Warehouse } from './warehouse.ts';

/** Follow the plan; look after each step; try in thought first; two that look. */
export const DESIGNS = ['plan', 'look', 'try', 'two'] as const;
export type Design = (typeof DESIGNS)[number];

export const thinkingOf = (design: Design): Thinking => (design === 'two' ? 'look' : design);

/** Seeds of the first and the second agent's slips lie beyond all seeds of warehouses. */
const APART = 2 ** 32;
/** The second agent prefers west to south to east to north, where two ways are equally short. */
const OTHERWISE = [3, 2, 1, 0];

/**
 * Sends one agent, or two of which the first to arrive ends the errand for both. Their slips are drawn
 * from the seed, the first agent's alike in all designs.
 */
export function runDesign(warehouse: Warehouse, design: Design, conditions: Conditions): Run[] {
  const run = (agent: number, order?: readonly number[]) =>
    runAgent(
      warehouse,
      thinkingOf(design),
      { ...conditions, seed: conditions.seed + agent * APART },
      order,
    );
  if (design !== 'two') return [run(1)];
  const runs = [run(1), run(2, OTHERWISE)];
  const end = Math.min(...runs.filter(({ arrived }) => arrived).map(({ rounds }) => rounds.length));
  return runs.map(({ rounds, arrived }) => ({
    rounds: rounds.slice(0, end),
    arrived: arrived && rounds.length <= end,
  }));
}

/** How often an agent thinks in each round: once, or once for each place tried; with a plan, at the beginning. */
export function thoughtsOf(design: Design, rounds: readonly Round[]): number[] {
  return rounds.map(({ tried }, i) =>
    design === 'try' ? tried.length : design === 'plan' && i > 0 ? 0 : 1,
  );
}
