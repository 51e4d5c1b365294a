import type { CaseResult } from '#model/programs/grade.ts';

/** What a grader pays for: all cases or nothing, the share of cases, or all cases and few steps. */
export type RewardRule = 'all' | 'share' | 'quick';

/**
 * The reward of a graded program, 0 … 1.
 *
 *     all: 1 when every case passed, else 0
 *     share: cases passed / cases
 *     quick: as all, times the mean over cases of 1 − steps / stepLimit
 *
 * No cases earn nothing.
 */
export function programReward(
  cases: readonly CaseResult[],
  rule: RewardRule,
  stepLimit: number,
): number {
  if (cases.length === 0) return 0;
  const mean = (of: (result: CaseResult) => number) =>
    cases.reduce((sum, result) => sum + of(result), 0) / cases.length;
  if (rule === 'share') return mean(({ passed }) => Number(passed));
  if (!cases.every(({ passed }) => passed)) return 0;
  return rule === 'all' ? 1 : mean(({ steps = stepLimit }) => 1 - steps / stepLimit);
}
