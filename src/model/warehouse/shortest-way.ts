import { beside, PLACES, type Floor } from './floor.ts';

export interface Way {
  /** Directions, one a step. */
  steps: number[];
  /** The places that the search went through, in its order, until it came to the goal. */
  tried: number[];
}

/**
 * A shortest way between two places by breadth-first search: first all places one step away, then two, and so on
 * (Moore, "The Shortest Path Through a Maze", 1959). Null where shelves leave none. Of ways that are equally short it
 * takes the one that `order`, the four directions, names first.
 */
export function shortestWay(
  floor: Floor,
  from: number,
  to: number,
  order: readonly number[] = [0, 1, 2, 3],
): Way | null {
  const came = new Int8Array(PLACES).fill(-1); // the direction of the step that led here
  const tried = [from];
  for (let i = 0; i < tried.length; i++) {
    const place = tried[i];
    if (place === to) return { steps: walkBack(came, from, to), tried: tried.slice(0, i + 1) };
    for (const direction of order) {
      const next = beside(place, direction);
      if (next < 0 || floor[next] || next === from || came[next] >= 0) continue;
      came[next] = direction;
      tried.push(next);
    }
  }
  return null;
}

function walkBack(came: Int8Array, from: number, to: number): number[] {
  const steps: number[] = [];
  for (let place = to; place !== from; place = beside(place, (came[place] + 2) % 4))
    steps.push(came[place]);
  return steps.reverse();
}
