import { gradeProgram, LIMITS, type Grade, type TestCase } from '#model/programs/grade.ts';
import { commonDivisor } from '#model/programs/tasks/common-divisor.ts';
import { digitSum } from '#model/programs/tasks/digit-sum.ts';
import { fibonacci } from '#model/programs/tasks/fibonacci.ts';
import { primality } from '#model/programs/tasks/primality.ts';
import type { AttemptKind, ProgramTask } from '#model/programs/tasks/task.ts';

const TASKS = {
  fibonacci,
  'common-divisor': commonDivisor,
  'digit-sum': digitSum,
  primality,
} satisfies Record<string, ProgramTask>;

export type TaskName = keyof typeof TASKS;
export const TASK_NAMES = Object.keys(TASKS) as TaskName[];

export interface GradedAttempt {
  kind: AttemptKind | 'own';
  source: string;
  visible: Grade;
  hidden: Grade;
  /** Whether it solves the task, passes only the cases it was shown, or neither. */
  outcome: 'right' | 'cheat' | 'fails';
}

/** How often an untrained model writes each of a task's attempts: made up, likely failures first. */
export const STARTING_SHARES: readonly number[] = [0.3, 0.24, 0.22, 0.12, 0.08, 0.04];

const known = new Map<TaskName, readonly GradedAttempt[]>();

/** The attempts at a task, each run on all its cases. A task's own attempts are run once and remembered. */
export function gradedTask(name: TaskName): readonly GradedAttempt[] {
  const task = TASKS[name];
  const found =
    known.get(name) ?? task.attempts.map(({ kind, source }) => gradedAttempt(name, kind, source));
  known.set(name, found);
  return found;
}

/** Runs one attempt on a task's cases. */
export function gradedAttempt(
  name: TaskName,
  kind: GradedAttempt['kind'],
  source: string,
): GradedAttempt {
  const task: { visible: readonly TestCase[]; hidden: readonly TestCase[] } = TASKS[name];
  const visible = gradeProgram(source, task.visible, LIMITS);
  const hidden = gradeProgram(source, task.hidden, LIMITS);
  const outcome = visible.reward < 1 ? 'fails' : hidden.reward < 1 ? 'cheat' : 'right';
  return { kind, source, visible, hidden, outcome };
}
