import { problems } from '#strings/problems.ts';

/** A problem as the model tells it: a code, with the values that its words need. */
export interface CodedProblem {
  readonly code: keyof typeof problems;
}

/** A problem in the reader's language. */
export function problemWords(problem: CodedProblem): string {
  const words = problems[problem.code] as (values: CodedProblem) => string;
  return words(problem);
}

/** Why something failed, in the reader's language; what no one foresaw is in the browser's own words. */
export function failureWords(error: unknown): string {
  const problem = (error as { problem?: CodedProblem } | undefined)?.problem;
  if (problem) return problemWords(problem);
  return error instanceof Error ? error.message : String(error);
}
