import { Random } from '#math/random.ts';
import { PLACES, type Floor } from './floor.ts';
import { shortestWay } from './shortest-way.ts';

/** A made-up errand: from the start to the parcel, and with it to the door. */
export interface Warehouse {
  floor: Floor;
  /** The floor as an old map has it. */
  map: Floor;
  start: number;
  parcel: number;
  door: number;
}

const SHELVES = 14;
/** Steps that an errand has at least, on the shortest way. */
const LEAST = 8;
/** The most shelves that can have been moved. */
export const MOST_MOVED = 6;

/**
 * A warehouse drawn from a seed, in which the errand can be done. Since the map was made `moved` of its shelves, 0 to
 * MOST_MOVED, have found another place; by the map, too, there is a way. Throws RangeError on any other number.
 */
export function makeWarehouse(seed: number, moved: number): Warehouse {
  if (!(Number.isInteger(moved) && moved >= 0 && moved <= MOST_MOVED))
    throw new RangeError(`expected 0 to ${MOST_MOVED} shelves, got ${moved}`);
  const random = new Random(seed);
  for (;;) {
    const places = Array.from({ length: PLACES }, (_, place) => place);
    random.shuffle(places);
    const [start, parcel, door, ...others] = places;
    const floor = withShelves(others.slice(0, SHELVES));
    const ends = { start, parcel, door };
    const least = errandSteps({ ...ends, floor });
    if (least < LEAST || least === Infinity) continue;
    // The last of the shelves stood on places that are free today.
    const stayed = others.slice(0, SHELVES - moved);
    const map = withShelves([...stayed, ...others.slice(SHELVES, SHELVES + moved)]);
    if (errandSteps({ ...ends, floor: map }) < Infinity) return { ...ends, floor, map };
  }
}

function withShelves(places: readonly number[]): Floor {
  const floor = new Uint8Array(PLACES);
  for (const place of places) floor[place] = 1;
  return floor;
}

/** Steps that the errand still takes at least, from a place, with the parcel or without; Infinity if it cannot be done. */
export function errandSteps(
  { floor, start, parcel, door }: Omit<Warehouse, 'map'>,
  from = start,
  carrying = false,
): number {
  const length = (a: number, b: number) => shortestWay(floor, a, b)?.steps.length ?? Infinity;
  return carrying ? length(from, door) : length(from, parcel) + length(parcel, door);
}
