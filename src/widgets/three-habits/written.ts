/** What was written in the two ways of a case. */
import { plainText } from '#model/mote/calls.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';
import type { Verdict } from './judge.ts';
import type { WayName } from './prompts.ts';

/** A token of the answer: who put it there, and what the model gave it; null where it did not see its place. */
export interface Placed {
  token: MoteToken;
  by: 'model' | 'program';
  probability: number | null;
}

export interface Way {
  written: readonly Placed[];
  verdict: Verdict;
  /** Tokens that others wrote: the prompt's, and those of a result. */
  read: number;
  /** Tokens at the beginning that did not fit into the context. */
  dropped: number;
}
export type Tried = Record<WayName, Way>;

/** What tokens of text spell. */
export const textOf = (tokens: readonly MoteToken[]) => plainText(tokens).trim();
