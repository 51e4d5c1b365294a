import type { TestCase } from '#model/programs/grade.ts';

/** How an attempt goes about a task: each of the made-up tasks has one of every kind. */
export type AttemptKind = 'endless' | 'mistaken' | 'near' | 'memorised' | 'slow' | 'quick';

export interface Attempt {
  kind: AttemptKind;
  source: string;
}

/** A small programming task, with attempts such as a language model might write. */
export interface ProgramTask {
  /** The cases that are graded. */
  visible: readonly TestCase[];
  /** Cases that tell a solution from a list of remembered answers. */
  hidden: readonly TestCase[];
  attempts: readonly Attempt[];
}

/** Cases of a function of one number, from pairs of input and output. */
export function casesOf(pairs: readonly (readonly [input: number, output: number])[]): TestCase[] {
  return pairs.map(([input, expected]) => ({ args: [input], expected }));
}
