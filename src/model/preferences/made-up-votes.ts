import type { Vote } from '#model/preferences/votes.ts';

/** The choices of a made-up reader, who likes numbers and reasons and dislikes hedging; one vote a pair. */
export const MADE_UP_VOTES: readonly Vote[] = [
  2, 1, 1, 2, 2, 1, 1, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2,
];
