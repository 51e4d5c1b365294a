/** What an agent's log says, and how many words of it a language model in its place would read. */
import { beside, SIDE } from '#model/warehouse/floor.ts';
import type { Round, Thinking } from '#model/warehouse/run-agent.ts';
import type { Warehouse } from '#model/warehouse/warehouse.ts';
import { words } from '#strings/agent-loop.ts';

/** One round in words; what is empty is not written. */
export interface Entry {
  thought: string;
  action: string;
  observation: string;
}

export const placeName = (place: number) =>
  words.columns[place % SIDE] + String(Math.floor(place / SIDE) + 1);

export const wordsIn = (text: string) => text.match(/\S+/g)?.length ?? 0;
const wordsOf = ({ thought, action, observation }: Entry) =>
  wordsIn(thought) + wordsIn(action) + wordsIn(observation);

export function taskOf({ start, parcel, door, map }: Warehouse): string {
  const shelves = [...map.keys()].filter((place) => map[place]);
  return words.task(
    placeName(start),
    placeName(parcel),
    placeName(door),
    shelves.map((place) => placeName(place)),
  );
}

/** The entry of a round; `first` is the only one in which the agent with a plan thinks. */
export function entryOf(
  warehouse: Warehouse,
  thinking: Thinking,
  round: Round,
  first: boolean,
): Entry {
  const { carrying, ahead, tried, heading, to } = round;
  const direction = words.directions[heading];
  const goal = words.goal[carrying ? 'door' : 'parcel'];
  const action = words.action(direction);
  if (thinking === 'plan') {
    const plan = words.planned(ahead.map((step) => words.directions[step]));
    return { thought: first ? plan : '', action, observation: '' };
  }
  if (thinking === 'try') {
    const thought = words.tried(tried.map(placeName), goal, ahead.length, direction);
    return { thought, action, observation: words.stands(placeName(to)) };
  }
  const at = placeName(carrying ? warehouse.door : warehouse.parcel);
  const around = words.directions.map((_, side) => {
    const near = beside(to, side);
    return words.around[near < 0 ? 'wall' : warehouse.floor[near] ? 'shelf' : 'free'];
  });
  return {
    thought: words.thinks(goal, at, ahead.length, direction),
    action,
    observation: words.sees(placeName(to), around),
  };
}

export interface Reading {
  /** Words to read in each round: the task and the log so far; with a plan, the task once. */
  read: number[];
  /** Words of task and log after each round. */
  log: number[];
}

export function readingOf(
  warehouse: Warehouse,
  thinking: Thinking,
  rounds: readonly Round[],
): Reading {
  const [read, log]: number[][] = [[], []];
  let length = wordsIn(taskOf(warehouse));
  for (const [i, round] of rounds.entries()) {
    read.push(thinking === 'plan' && i > 0 ? 0 : length);
    log.push((length += wordsOf(entryOf(warehouse, thinking, round, i === 0))));
  }
  return { read, log };
}
