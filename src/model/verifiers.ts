/** Verifiers: what a program can measure in an answer. Any text gets a number, and none makes them throw. */

/** The number that is written, and no number for anything else. */
export const valueOf = (answer: string): number => (answer.trim() ? Number(answer) : NaN);

/** What x² − 5x + 6 comes to with the answer put in: 0 for a solution. */
export function remainder(answer: string): number {
  const x = valueOf(answer);
  return x ** 2 - 5 * x + 6;
}

const itemsOf = (list: string) => list.split(',').map((item) => item.trim().toLowerCase());

/** How many items of a list stand before one that the alphabet puts first: 0 for a sorted list. */
export const outOfOrder = (answer: string): number =>
  itemsOf(answer).filter((item, i, items) => item > items[i + 1]).length;

/** How many of two fields, title and why, a JSON object has as text. */
export function textFields(answer: string): number {
  try {
    const object = JSON.parse(answer) as Record<string, unknown> | null;
    return ['title', 'why'].filter((name) => typeof object?.[name] === 'string').length;
  } catch {
    return 0;
  }
}

export const wordCount = (answer: string): number => answer.split(/\s+/).filter(Boolean).length;

/** The reward: 1 for a number within the limits, 0 for any other. */
export const rewardWithin = (measured: number, least: number, most: number): number =>
  Number(measured >= least && measured <= most);

/** Whether two lists have the same items: what `outOfOrder` leaves unasked. */
export const sameItems = (one: string, other: string): boolean =>
  itemsOf(one).sort().join() === itemsOf(other).sort().join();
