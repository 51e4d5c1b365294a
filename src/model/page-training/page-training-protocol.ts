import type { DownloadProgress } from '#model/download.ts';
import type { Kernels } from '#model/kernels/kernels.ts';
import type { Problem } from '#model/problem.ts';
import type { TokenPart } from '#model/tokenizer/token-parts.ts';
import type { Baselines } from './baselines.ts';
import type { Continuation, Question } from './continue-text.ts';
import type { ExportedRun, RunHistory } from './export-run.ts';
import type { Settings, Shape, TokenizerChoice } from './plan.ts';
import type { CheckUp, RunRecord } from './run-record.ts';
import type { RunState } from './run-state.ts';
import type { TrainedSteps } from './train-steps.ts';

/**
 * What is trained on, and how large a model. Every task says it in full: the worker only remembers the latest,
 * so that a worker which failed can be started anew and nothing is lost.
 */
export interface CourseChoice<Source> {
  /** Path of the site's root, such as "/" or "/book/". */
  readonly base: string;
  /** Which text; what that can be is the figure's own affair. */
  readonly source: Source;
  readonly tokenizer: TokenizerChoice;
  readonly shape: Shape;
}

export interface CourseFacts {
  /** V. */
  readonly vocabularySize: number;
  readonly trainingTokens: number;
  /** Predictions that measure the validation loss. */
  readonly predictions: number;
  readonly parameters: number;
  readonly baselines: Baselines;
  /** How the text begins, token by token. */
  readonly beginning: readonly TokenPart[];
  readonly kernels: Kernels['kind'];
  /** Why the TypeScript kernels run, a clause for the reader; null where WebAssembly does. */
  readonly whyTypeScript: Problem | null;
}

/** What the worker can be asked. A text too short to train on rejects with a ProblemError. */
export interface PageTrainingTasks<Source> {
  prepare: { payload: CourseChoice<Source>; progress: DownloadProgress; result: CourseFacts };
  /** Trains on from a state; `check` asks for a check-up after the last step. */
  train: {
    payload: {
      course: CourseChoice<Source>;
      settings: Settings;
      from: RunState | null;
      steps: number;
      check: boolean;
    };
    progress: DownloadProgress;
    result: TrainedSteps & { check?: CheckUp };
  };
  /** Asks a model to go on with a text. */
  ask: {
    payload: { course: CourseChoice<Source>; parameters: Float32Array; question: Question };
    progress: DownloadProgress;
    result: Continuation;
  };
  /** Makes the files of a model that was trained. */
  export: {
    payload: { course: CourseChoice<Source>; state: RunState; history: RunHistory };
    progress: DownloadProgress;
    result: ExportedRun;
  };
  /**
   * Opens weights that were exported: a run that goes on from them. One of `sources` has to be the text that they
   * were trained on. A file of any other kind rejects with a ProblemError.
   */
  open: {
    payload: { file: ArrayBuffer; base: string; sources: readonly Source[] };
    progress: DownloadProgress;
    result: { course: CourseChoice<Source>; facts: CourseFacts; run: RunRecord };
  };
}
