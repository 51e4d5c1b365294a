/** What can go wrong for a reader while something loads or trains: a code and its values. The words are in src/strings. */
export type Problem =
  | { readonly code: 'no-answer' | 'broke-off' | 'damaged' | 'unusable'; readonly file: string }
  | { readonly code: 'status'; readonly file: string; readonly status: number }
  | { readonly code: 'no-webassembly' | 'webassembly-refused' | 'no-worker' | 'garbled-message' }
  | { readonly code: 'other-version' | 'kept-damaged' | 'not-trained' | 'not-finite' }
  | { readonly code: 'not-weights' | 'other-model' | 'other-text' | 'foreign-runs' }
  | {
      readonly code: 'short-text';
      /** Tokens that a text gives, and how many are needed. */
      readonly training: number;
      readonly apart: number;
      readonly leastTraining: number;
      readonly leastApart: number;
    };

/** An error that a page can put into its reader's language. Its message is for whoever reads a log. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
    super(Object.values(problem).join(' '), options);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}
