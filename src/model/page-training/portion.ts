import type { Kernels } from '#model/kernels/kernels.ts';
import { lastStep, type RunRecord } from './run-record.ts';

/** Steps between two check-ups of a run. */
export const CHECK_EVERY = 25;
/** Steps after which training waits for the reader to ask for more. */
export const STEPS_A_TIME = 400;
export const MOST_STEPS = 2000;
/** Bytes of a file of weights: the largest model that a figure offers takes about a ninth of it. */
export const LONGEST_FILE = 2 ** 20;

/** What one portion may compute, in multiplications and additions: about a twentieth of a second. */
const WORK = { webassembly: 4e8, typescript: 4e7 };

/** Steps to be trained at once, and whether the run is checked after them. */
export interface Portion {
  /** Which of the runs. */
  readonly run: number;
  readonly steps: number;
  readonly check: boolean;
}

/** The step to train all runs to: that of the run ahead, or some more once they are abreast. */
export function nextGoal(runs: readonly RunRecord[]): number {
  const steps = runs.map(lastStep);
  const [behind, ahead] = [Math.min(...steps), Math.max(...steps)];
  if (behind < ahead) return ahead;
  return Math.min(MOST_STEPS, (Math.floor(ahead / STEPS_A_TIME) + 1) * STEPS_A_TIME);
}

/** The next portion of the run that is behind, up to its next check-up; undefined at the goal. */
export function nextPortion(
  runs: readonly RunRecord[],
  goal: number,
  { parameters, kernels }: { readonly parameters: number; readonly kernels: Kernels['kind'] },
  contextLength: number,
): Portion | undefined {
  const steps = runs.map(lastStep);
  const at = Math.min(...steps);
  const run = steps.indexOf(at);
  const { state, settings } = runs[run];
  if (state === null) return { run, steps: 0, check: true };
  if (at >= goal) return undefined;
  const work = 6 * parameters * settings.batch * contextLength; // forward 2, backward 4
  const end = Math.min(goal, at - (at % CHECK_EVERY) + CHECK_EVERY);
  const portion = Math.min(end - at, Math.max(1, Math.floor(WORK[kernels] / work)));
  return { run, steps: portion, check: at + portion === end };
}
