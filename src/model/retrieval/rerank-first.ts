/** How many of the first finds the book's second look takes in. */
export const SECOND_LOOK = 10;

/**
 * Sorts the first `count` documents of a ranking anew, by a score that would be too slow for all of them:
 * best first, equal scores in the order they had. The others keep their places, so that recall at `count`
 * and beyond stays as it was: a second look cannot find what the first has missed.
 * Throws RangeError unless count is a whole number ≥ 0.
 */
export function rerankFirst(
  ranking: readonly number[],
  count: number,
  score: (document: number) => number,
): number[] {
  if (!(Number.isInteger(count) && count >= 0))
    throw new RangeError(`expected a whole count ≥ 0, got ${count}`);
  const looked = ranking.slice(0, count).map((document) => ({ document, score: score(document) }));
  looked.sort((a, b) => b.score - a.score);
  return [...looked.map(({ document }) => document), ...ranking.slice(count)];
}
