/** What lies on the workbench: three to five tokens, each with a query, a key and a value of 2 or 3 numbers. */
import { attention, type Attention } from '#math/attention.ts';
import { matrix, type Matrix } from '#math/matrix.ts';
import { shortText } from '#ui/short-text.ts';
import { choice, flag, number, numbers, text, type StateOf } from '#ui/url-codec.ts';

const FEWEST = 3;
const MOST = 5;
/** Numbers kept per vector; the third lies idle while vectors have two. */
export const STRIDE = 3;
export const ENTRY = { min: -3, max: 3, step: 0.1 };

const vectors = (start: readonly number[]) =>
  numbers(start, { ...ENTRY, minLength: MOST * STRIDE, maxLength: MOST * STRIDE });

export const schema = {
  text: text('the bank grew grass', { maxLength: 80 }),
  mask: choice('causal', ['causal', 'both']),
  scale: flag(true),
  size: choice('2', ['2', '3']),
  /** The token whose query asks: its row is worked out in full. */
  row: number(1, { min: 0, max: MOST - 1, step: 1 }),
  edit: choice('query', ['query', 'key', 'value']),
  /** The token whose key or value the sliders move. */
  at: number(3, { min: 0, max: MOST - 1, step: 1 }),
  queries: vectors([0.4, 0.6, 0, 0.4, 2.2, 0.5, -1.4, 0.4, 1, 2.2, 0.6, 0.3, 1, -1, 0.5]),
  keys: vectors([-0.6, 0.4, 0.5, 2, 0.6, 0.2, -1.8, 1, 0.4, 0.3, 2.4, 0.6, 0.6, -1.6, 0]),
  values: vectors([-1, -0.8, 0, 2.2, -0.8, 0.6, -1.6, 1.2, 1, 0.8, 2.2, 0.4, 1.4, -2, 0.8]),
};
export type State = StateOf<typeof schema>;
export type Kind = State['edit'];

export interface Bench {
  tokens: string[];
  size: number;
  row: number;
  query: Matrix;
  key: Matrix;
  value: Matrix;
  /** Attention under the reader's mask, and the same with no mask at all. */
  shown: Attention;
  open: Attention;
}

/** The first words of the text; places beyond its end hold a dot, so that there are always three. */
export function benchTokens(source: string): string[] {
  const found = source.split(/\s+/).filter(Boolean).slice(0, MOST);
  while (found.length < FEWEST) found.push('·');
  return found.map((token) => shortText(token, 8));
}

export function bench(state: State): Bench {
  const tokens = benchTokens(state.text);
  const size = Number(state.size);
  const take = (list: readonly number[]) =>
    matrix(
      tokens.length,
      size,
      tokens.flatMap((_, i) => list.slice(i * STRIDE, i * STRIDE + size)),
    );
  const query = take(state.queries);
  const key = take(state.keys);
  const value = take(state.values);
  const { scale } = state;
  return {
    tokens,
    size,
    row: Math.min(state.row, tokens.length - 1),
    query,
    key,
    value,
    shown: attention(query, key, value, { causal: state.mask === 'causal', scale }),
    open: attention(query, key, value, { causal: false, scale }),
  };
}
