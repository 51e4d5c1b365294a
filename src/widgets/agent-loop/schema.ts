/** The fields of AgentLoop, and what of them is compared. */
import { DESIGNS } from '#model/warehouse/designs.ts';
import { MOST_MOVED } from '#model/warehouse/warehouse.ts';
import { choice, number, seed, type StateOf } from '#ui/url-codec.ts';
import type { Settings } from './comparison.ts';

export const LIMITS = {
  slip: { min: 0, max: 50, step: 5 },
  moved: { min: 0, max: MOST_MOVED, step: 1 },
  budget: { min: 10, max: 40, step: 1 },
};
export const schema = {
  design: choice('look', DESIGNS),
  step: number(3, { min: 0, max: LIMITS.budget.max, step: 1 }),
  slip: number(10, LIMITS.slip),
  moved: number(4, LIMITS.moved),
  budget: number(20, LIMITS.budget),
  seed: seed(10),
};
export type State = StateOf<typeof schema>;

export const settingsOf = ({ slip, moved, budget }: State): Settings => ({ slip, moved, budget });
