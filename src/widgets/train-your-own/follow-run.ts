import { MOST_STEPS } from '#model/page-training/portion.ts';
import type { State } from './schema.ts';

/** From now on the picture follows the run, unless a teacher's link has locked the step looked at. */
export function followRun(at: State, figure: { isLocked(field: string): boolean }): void {
  if (!figure.isLocked('at')) at.at = MOST_STEPS;
}
