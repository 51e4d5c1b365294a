/** The reading that the figure opens with, worked out at build. */
import recorded from '#data/surprisal-first-state.json';
import { restoreReading } from './stored-reading.ts';
import type { Wish } from './reading.ts';

const { corpus, order, strength, facts, reading } = recorded;

/** Sentences that can be picked; all have been read at build. */
export const { sentences } = recorded;

/** Size of the book: what words of the reader's own make the page fetch. */
export const bookKilobytes = facts.byte.bytes / 1000;

export const firstWish: Wish = { text: reading.text, corpus, order, strength };

export const firstReading = restoreReading(firstWish, reading, facts);
