import type { Kind } from './kinds.ts';

/** Mote as training found it: random numbers. */
export const UNTRAINED = 'untrained';

/** What the figure draws: words of some kinds at their places, and what the flat picture leaves out. */
export interface Layout {
  words: { word: string; kind: Kind; x: number; y: number }[];
  /** Words without a vector here. */
  missing: string[];
  /** Share of the variance along each of the two directions. */
  explained: number[];
  /** Share of words whose nearest neighbour is of their kind, in all dimensions and by chance. */
  ownKind: number;
  chance: number;
}
