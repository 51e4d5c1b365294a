import { significant } from '#chart/format.ts';
import type { CaseResult } from '#model/programs/grade.ts';
import { gradedTask, type GradedAttempt, type TaskName } from '#model/programs/graded-task.ts';
import { parseProgram } from '#model/programs/parse.ts';
import { words } from '#strings/graded-attempts.ts';
import { runWords } from './problem-words.ts';

/** The name that the attempts at a task give their function, and a short program that begins as they do. */
export function callOf(task: TaskName) {
  const [line, name, first] = /def (\w+)\((\w+).*/.exec(gradedTask(task)[0].source)!;
  return { name, example: `${line}\n    if ${first} < 2: return ${first}\n    return 0` };
}

/** What running an attempt gave, case by case. One that cannot be read is named as its task has it. */
export function caseList({ source, visible, hidden }: GradedAttempt, taskName: string) {
  const name = visible.problem ? taskName : parseProgram(source).name;
  const answer = (call: string, { got, problem }: CaseResult) => {
    if (got !== undefined) return words.got(call, significant(got, 9));
    return problem ? words.failed(call, runWords(problem)) : words.notRun(call);
  };
  const line = (hiddenCase: boolean) => (result: CaseResult) => ({
    passed: result.passed,
    hidden: hiddenCase,
    says: answer(`${name}(${result.args.join(', ')})`, result),
    wanted: result.passed ? undefined : words.wanted(significant(result.expected, 9)),
  });
  return [...visible.cases.map(line(false)), ...hidden.cases.map(line(true))];
}
