/** Agents that run an errand: a few lines of code each, in the place of a language model. */
import { Random } from '#math/random.ts';
import { beside, stepFrom, type Floor } from './floor.ts';
import { shortestWay } from './shortest-way.ts';
import type { Warehouse } from './warehouse.ts';

/** One round: what was thought, the step that was meant, and where it led. */
export interface Round {
  at: number;
  /** Whether the parcel was carried before the step. */
  carrying: boolean;
  /** The way ahead as the agent sees it, in directions. */
  ahead: readonly number[];
  /** Places that were tried in thought. */
  tried: readonly number[];
  heading: number;
  to: number;
  /** What the agent takes the floor to be after the step. */
  map: Floor;
}

export interface Run {
  rounds: Round[];
  arrived: boolean;
}

export interface Conditions {
  /** The chance that a step goes to the left or to the right of where it was meant. */
  slip: number;
  /** Rounds at most. */
  budget: number;
  seed: number;
}

/** How an agent chooses its next step. */
export type Thinking = 'plan' | 'look' | 'try';

/** A step that slips with a chance, to either side alike; a shelf or the wall stops it. */
export function slipperyStep(
  floor: Floor,
  place: number,
  heading: number,
  slip: number,
  random: Random,
): number {
  const draw = random.next();
  const turn = draw >= slip ? 0 : draw < slip / 2 ? 1 : 3;
  return stepFrom(floor, place, (heading + turn) % 4);
}

/**
 * Runs an errand until it is done, the plan is at its end, or the budget is used up. `plan` plans once, on the old map;
 * `look` goes by its map, which it corrects after each step by the four places around it; `try` may ask a truthful
 * simulator where steps would lead. `order` decides between ways that are equally short.
 */
export function runAgent(
  warehouse: Warehouse,
  thinking: Thinking,
  { slip, budget, seed }: Conditions,
  order?: readonly number[],
): Run {
  const { floor, parcel, door } = warehouse;
  const random = new Random(seed);
  const rounds: Round[] = [];
  let at = warehouse.start;
  let carrying = false;
  let map = thinking === 'try' ? floor : warehouse.map;
  /** Shelves that the agent has seen itself. */
  const seen = new Uint8Array(floor.length);
  let plan: readonly number[] =
    thinking === 'plan'
      ? [
          ...shortestWay(map, at, parcel, order)!.steps,
          ...shortestWay(map, parcel, door, order)!.steps,
        ]
      : [];
  while (rounds.length < budget) {
    let tried: readonly number[] = [];
    if (thinking !== 'plan') {
      const goal = carrying ? door : parcel;
      let way = shortestWay(map, at, goal, order);
      // A map that leaves no way is wrong: the agent keeps only what it has seen.
      way ??= shortestWay((map = seen.slice()), at, goal, order)!;
      plan = way.steps;
      if (thinking === 'try') tried = way.tried.slice(1);
    }
    if (plan.length === 0) break;
    const heading = plan[0];
    const to = slipperyStep(floor, at, heading, slip, random);
    if (thinking === 'look') map = corrected(map, floor, to, seen);
    rounds.push({ at, carrying, ahead: plan, tried, heading, to, map });
    plan = plan.slice(1);
    at = to;
    carrying ||= at === parcel;
    if (carrying && at === door) return { rounds, arrived: true };
  }
  return { rounds, arrived: false };
}

/** The map with the four places around one as they are; the same map if it was right. */
function corrected(map: Floor, floor: Floor, place: number, seen: Floor): Floor {
  let next = map;
  for (let direction = 0; direction < 4; direction++) {
    const near = beside(place, direction);
    if (near < 0) continue;
    seen[near] = floor[near];
    if (next[near] === floor[near]) continue;
    if (next === map) next = map.slice();
    next[near] = floor[near];
  }
  return next;
}
