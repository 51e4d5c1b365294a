import type { NgramTable } from './count-ngrams.ts';

/** The tokens that follow a context: entries from … to − 1 of the level one longer than it. */
export interface Continuations {
  from: number;
  to: number;
  /** How often anything follows the context: the sum of the counts of those entries. */
  total: number;
}

/**
 * Looks up what follows a context, by binary search down the trie.
 *
 * The empty context is followed by every token of the text. A context that never occurs, or only at
 * the very end, has no continuations. Throws RangeError when the context is not shorter than the
 * order of the table.
 */
export function continuations(table: NgramTable, context: ArrayLike<number>): Continuations {
  if (context.length >= table.levels.length) {
    throw new RangeError(
      `expected a context of at most ${table.levels.length - 1} tokens, got ${context.length}`,
    );
  }
  let range = { from: 0, to: table.levels[0].tokens.length, total: table.tokenCount };
  for (let n = 0; n < context.length; n++) {
    const level = table.levels[n];
    const found = indexOf(level.tokens, context[n], range.from, range.to);
    if (found === -1) return { from: 0, to: 0, total: 0 };
    range = {
      from: level.children[found],
      to: level.children[found + 1],
      total: level.followed[found],
    };
  }
  return range;
}

/** Index of a value in the sorted stretch from … to − 1, or −1. */
export function indexOf(sorted: Int32Array, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low < to && sorted[low] === value ? low : -1;
}
