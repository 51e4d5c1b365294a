import { parseProgram } from './parse.ts';
import { ProgramError, RunError, type RunProblem, type SyntaxProblem } from './program-problem.ts';
import { runProgram, type Limits } from './run.ts';

/** One case of a task: what goes in and what must come out. */
export interface TestCase {
  args: readonly number[];
  expected: number;
}

export interface CaseResult extends TestCase {
  passed: boolean;
  /** What the program answered, where it did. */
  got?: number;
  /** Why it did not. */
  problem?: RunProblem;
  /** Steps taken to an answer. */
  steps?: number;
}

export interface Grade {
  cases: CaseResult[];
  /** The share of cases passed, 0 … 1. */
  reward: number;
  /** Why nothing could run at all. */
  problem?: SyntaxProblem;
}

/** Enough for every honest attempt at the book's tasks; a browser's stack bears fewer calls than Python's 1,000. */
export const LIMITS: Limits = { steps: 15_000, depth: 200 };

/** Runs a program against every case, each under the same limits. A program that fails earns nothing there. */
export function gradeProgram(
  source: string,
  cases: readonly TestCase[],
  limits: Limits = LIMITS,
): Grade {
  let program;
  try {
    program = parseProgram(source);
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    const failed = cases.map((test) => ({ ...test, passed: false }));
    return { cases: failed, reward: 0, problem: error.problem };
  }
  const results = cases.map((test): CaseResult => {
    try {
      const { value: got, steps } = runProgram(program, test.args, limits);
      return { ...test, passed: got === test.expected, got, steps };
    } catch (error) {
      if (isOutOfStack(error)) return { ...test, passed: false, problem: { code: 'nesting' } };
      if (!(error instanceof RunError)) throw error;
      return { ...test, passed: false, problem: error.problem };
    }
  });
  const passed = results.filter((result) => result.passed).length;
  return { cases: results, reward: cases.length === 0 ? 0 : passed / cases.length };
}

/** Whether the interpreter's own stack ran out, which differs from browser to browser. */
function isOutOfStack(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.name === 'InternalError');
}
