/** The floor of a small warehouse: SIDE × SIDE places, numbered row by row, each free (0) or a shelf (1). */
export const SIDE = 7;
export const PLACES = SIDE ** 2;
export type Floor = Uint8Array;

/**
 * The place beside each place to the north, east, south and west, −1 outside the walls: in the order of a clock, so that
 * the two sides of a direction are the one before and the one after.
 */
const BESIDE = Int8Array.from({ length: 4 * PLACES }, (_, i) => {
  const [place, direction] = [i >> 2, i % 4];
  const x = (place % SIDE) + [0, 1, 0, -1][direction];
  const y = Math.floor(place / SIDE) + [-1, 0, 1, 0][direction];
  return x < 0 || x >= SIDE || y < 0 || y >= SIDE ? -1 : y * SIDE + x;
});

/** The place beside one, by the index of a direction; −1 outside the walls. */
export const beside = (place: number, direction: number): number => BESIDE[4 * place + direction];

/** Where a step leads: nowhere, if a shelf or the wall is in its way. */
export function stepFrom(floor: Floor, place: number, direction: number): number {
  const to = beside(place, direction);
  return to < 0 || floor[to] ? place : to;
}
