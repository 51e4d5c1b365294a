/** What can be wrong with a program, as codes and values: the words are in src/strings. */
import type { Lexeme } from './lexeme.ts';

/** What stood there instead. */
type Found = Pick<Lexeme, 'kind' | 'text'>;

/** Why a program cannot be read. */
export type SyntaxProblem = { readonly line: number } & (
  | { readonly code: 'indentation' }
  | { readonly code: 'unreadable'; readonly text: string }
  | ExpectedProblem
);

/** What a parser wanted to find next. */
export type Wanted =
  | { readonly code: 'end' | 'block' | 'range' | 'line-end' | 'value' | 'small-number' | 'shallow' }
  | { readonly code: 'sign'; readonly sign: string }
  | { readonly code: 'values'; readonly wanted: number; readonly got: number };

type ExpectedProblem = Wanted & { readonly found: Found };

/** Why a run ended without an answer. */
export type RunProblem =
  | { readonly code: 'steps'; readonly limit: number }
  | { readonly code: 'depth'; readonly name: string; readonly limit: number }
  | { readonly code: 'name' | 'function' | 'nothing'; readonly name: string }
  | { readonly code: 'nesting' | 'division' | 'size' }
  | {
      readonly code: 'arguments';
      readonly name: string;
      readonly wanted: number;
      readonly got: number;
    };

/** A program that cannot be read. */
export class ProgramError extends Error {
  readonly problem: SyntaxProblem;
  constructor(problem: SyntaxProblem) {
    super(JSON.stringify(problem));
    this.name = 'ProgramError';
    this.problem = problem;
  }
}

/** A run that ended without an answer. */
export class RunError extends Error {
  readonly problem: RunProblem;
  constructor(problem: RunProblem) {
    super(JSON.stringify(problem));
    this.name = 'RunError';
    this.problem = problem;
  }
}
