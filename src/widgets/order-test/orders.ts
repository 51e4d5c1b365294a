/** The words of the order test and the ways to rearrange them; the last word always stays. */
import { Random } from '#math/random.ts';
import { shortText } from '#ui/short-text.ts';
import { choice, number, numbers, seed, text, type StateOf } from '#ui/url-codec.ts';

const FEWEST = 3;
const MOST = 8;

export const schema = {
  text: text('dog bites man today', { maxLength: 120 }),
  /** Which original word stands at each place; a shorter list leaves the rest in order. */
  order: numbers([2, 1, 0], { min: 0, max: MOST - 1, step: 1, minLength: 0, maxLength: MOST }),
  positions: choice('none', ['none', 'added', 'rotary']),
  /** The place whose word the buttons move. */
  at: number(0, { min: 0, max: MOST - 2, step: 1 }),
  seed: seed(1),
};
export type State = StateOf<typeof schema>;

export interface Sentence {
  tokens: string[];
  /** A number per word, the same for the same word. */
  ids: number[];
}

export function sentence(source: string): Sentence {
  const found = source.split(/\s+/).filter(Boolean).slice(0, MOST);
  while (found.length < FEWEST) found.push('·');
  return {
    tokens: found.map((word) => shortText(word, 9)),
    ids: found.map((w) => found.indexOf(w)),
  };
}

/** A full order of `count` words from any list: unknown and repeated entries fall out, the rest follows. */
export function fullOrder(order: readonly number[], count: number): number[] {
  const last = count - 1;
  const known = [...new Set(order)].filter((i) => Number.isInteger(i) && i >= 0 && i < last);
  const rest = Array.from({ length: last }, (_, i) => i).filter((i) => !known.includes(i));
  return [...known, ...rest, last];
}

/** The order with two places exchanged; places at or beyond the last word change nothing. */
export function swapped(order: readonly number[], a: number, b: number): number[] {
  const result = [...order];
  const last = order.length - 1;
  if (Math.min(a, b) < 0 || Math.max(a, b) >= last) return result;
  [result[a], result[b]] = [result[b], result[a]];
  return result;
}

/** A random order of all but the last word, drawn from `seed` and differing from the one given. */
export function shuffled(order: readonly number[], from: number): number[] {
  const moving = order.slice(0, -1);
  const random = new Random(from);
  for (let tries = 0; tries < 10; tries++) {
    random.shuffle(moving);
    if (moving.some((word, place) => word !== order[place])) break;
  }
  return [...moving, order.length - 1];
}
