import type { Tensor, View } from '#model/mote/inspect.ts';
import type { MoteTasks } from '#model/mote/mote-protocol.ts';
import { tokenLabel } from '#ui/token-face.ts';

/** What to follow: blocks and heads count from 1; a token beyond the last means the last. */
export interface Wish {
  text: string;
  block: number;
  head: number;
  token: number;
}

/** One token's way through one block. */
export interface BlockTrace extends Wish {
  tokens: string[];
  dropped: number;
  stream: number[]; // (C)
  attentionNorm: number[]; // (C)
  query: number[]; // (d), rotated
  /** Of the tokens up to this one: (t + 1, d) each; keys rotated. */
  keys: number[][];
  values: number[][];
  weights: number[]; // (t + 1)
  heads: number[]; // (C)
  middle: number[]; // (C)
  mlpNorm: number[]; // (C)
  up: number[]; // (F)
  gelu: number[]; // (F)
  out: number[]; // (C)
}

export function blockViews(wish: Wish): View[] {
  const block = wish.block - 1;
  const head = wish.head - 1;
  return [
    { kind: 'residual', after: block },
    { kind: 'attention-norm', block },
    { kind: 'query', block, head },
    { kind: 'key', block, head },
    { kind: 'value', block, head },
    { kind: 'attention', block, head },
    { kind: 'heads', block },
    { kind: 'middle', block },
    { kind: 'mlp-norm', block },
    { kind: 'mlp-up', block },
    { kind: 'mlp', block },
    { kind: 'residual', after: block + 1 },
  ];
}

/** The worker's answer to these views, as far as the figure shows it. */
export function blockTrace(
  wish: Wish,
  { tokens, dropped, tensors }: MoteTasks['inspect']['result'],
): BlockTrace {
  const token = Math.min(wish.token, tokens.length - 1);
  const row = (i: number, t = token) => rowOf(tensors[i], t);
  const rowsUpTo = (i: number) => Array.from({ length: token + 1 }, (_, t) => row(i, t));
  return {
    ...wish,
    token,
    tokens: tokens.map(tokenLabel),
    dropped,
    stream: row(0),
    attentionNorm: row(1),
    query: row(2),
    keys: rowsUpTo(3),
    values: rowsUpTo(4),
    weights: row(5).slice(0, token + 1),
    heads: row(6),
    middle: row(7),
    mlpNorm: row(8),
    up: row(9),
    gelu: row(10),
    out: row(11),
  };
}

/** Row t of a tensor (T, n), to the digits that are drawn. */
function rowOf(tensor: Tensor | null, t: number): number[] {
  if (!tensor) throw new RangeError('expected a whole model, got one with a part left out');
  const columns = tensor.shape[1];
  const row = tensor.values.subarray(t * columns, (t + 1) * columns);
  return Array.from(row, (x) => Number(x.toPrecision(4)));
}
