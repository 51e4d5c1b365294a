/** Ways to make one vector of a sentence, and what comes of comparing them. */
export const METHODS = ['mean', 'weighted', 'centred', 'mote'] as const;
export type Method = (typeof METHODS)[number];

/** How a sentence becomes one vector: with Mote, after how many of its blocks. */
export interface How {
  method: Method;
  after: number;
}

export interface Comparison {
  cosines: (number | null)[][];
  /** Words without a vector, in any of the sentences. */
  unknown: string[];
  /** Whether a sentence was too long for Mote's context, so that its beginning was not read. */
  cut: boolean;
}
