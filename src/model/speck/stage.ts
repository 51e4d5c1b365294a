/** The trainings of Speck, in order: each starts from the weights that the one before it left. */
export const STAGES = ['base', 'sft', 'rl'] as const;
export type StageName = (typeof STAGES)[number];

/** Counts over one answer to each of so many sums, drawn at temperature 1. */
export interface StageCounts {
  readonly sums: number;
  readonly right: number;
  /** Without any number. */
  readonly none: number;
  /** Computing something on the way; and those of them that are right. */
  readonly steps: number;
  readonly rightSteps: number;
  /** Tokens of all answers, their ends among them. */
  readonly tokens: number;
}
