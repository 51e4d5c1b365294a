import type { RunProblem, SyntaxProblem } from '#model/programs/program-problem.ts';
import { atLine, runProblems, syntaxProblems } from '#strings/program-problems.ts';

/** Why a program could not be read, as a sentence. */
export function syntaxWords(problem: SyntaxProblem): string {
  const words = syntaxProblems[problem.code] as (values: SyntaxProblem) => string;
  return atLine(problem.line, words(problem));
}

/** Why a run gave no answer, as a clause. */
export function runWords(problem: RunProblem): string {
  const words = runProblems[problem.code] as (values: RunProblem) => string;
  return words(problem);
}
