import { othersOf } from './shares.ts';
import type { Shares } from './world-rows.ts';

/** Tokens of a row that are drawn; all others are drawn together. */
const SHOWN = 6;

/** One row of the matrix as truth and model have it. */
export interface MatrixRow {
  text: string;
  /** Tokens at its beginning that Mote’s context had no room for. */
  dropped: number;
  /** The tokens drawn: the likeliest in truth or, where there is none, to the model. */
  shown: readonly { id: number; token: string }[];
  /** Null where no document of the small world begins with the tokens of the text. */
  truth: Shares | null;
  mote: Shares;
  /** What Mote gives all tokens that are not drawn, together. */
  moteOthers: number;
}

/** Puts truth and model side by side. `label` says how a token is shown. */
export function matrixRow(
  text: string,
  dropped: number,
  truth: Shares | null,
  probs: ArrayLike<number>,
  label: (id: number) => string,
): MatrixRow {
  const mote: Shares = Array.from(probs, (share, id) => [id, share] as const);
  const shown = [...(truth ?? mote)]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, SHOWN)
    .map(([id]) => ({ id, token: label(id) }));
  return { text, dropped, shown, truth, mote, moteOthers: othersOf(mote, shown) };
}
