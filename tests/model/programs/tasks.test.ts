import { describe, expect, test } from 'vitest';
import { gradeProgram, LIMITS } from '#model/programs/grade.ts';
import { gradedTask, STARTING_SHARES, TASK_NAMES } from '#model/programs/graded-task.ts';
import { programReward } from '#model/programs/program-reward.ts';

const of = (name: (typeof TASK_NAMES)[number], kind: string) =>
  gradedTask(name).find((attempt) => attempt.kind === kind)!;

describe.each(TASK_NAMES)('%s', (name) => {
  test('is solved by the slow and the quick attempt, and by no other', () => {
    const solved = gradedTask(name).filter(({ outcome }) => outcome === 'right');
    expect(solved.map(({ kind }) => kind)).toEqual(['slow', 'quick']);
  });

  test('has one attempt that passes what it was shown and fails on what it was not', () => {
    const cheats = gradedTask(name).filter(({ outcome }) => outcome === 'cheat');
    expect(cheats.map(({ kind }) => kind)).toEqual(['memorised']);
  });

  test('pays the quick attempt more than the slow one where speed counts', () => {
    const pay = (kind: string) =>
      programReward(of(name, kind).visible.cases, 'quick', LIMITS.steps);
    expect(pay('quick')).toBeGreaterThan(pay('slow') + 0.05);
    expect(pay('slow')).toBeGreaterThan(0.5);
  });

  test('has one recursion that only the limit on depth stops', () => {
    const problems = of(name, 'endless').visible.cases.map(({ problem }) => problem);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'depth', limit: 200 }));
  });
});

test('both solutions of Fibonacci give 8 and 55 for 6 and 10', () => {
  for (const kind of ['slow', 'quick']) {
    const { cases } = of('fibonacci', kind).visible;
    expect(cases.find(({ args }) => args[0] === 6)?.got).toBe(8);
    expect(cases.find(({ args }) => args[0] === 10)?.got).toBe(55);
  }
});

test('the starting shares are those of a whole', () => {
  expect(STARTING_SHARES.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
});

test('a reward counts all cases or nothing, their share, or their steps', () => {
  const cases = [
    { args: [1], expected: 1, passed: true, steps: 20 },
    { args: [2], expected: 1, passed: true, steps: 60 },
  ];
  expect(programReward(cases, 'all', 100)).toBe(1);
  expect(programReward(cases, 'quick', 100)).toBeCloseTo(0.6, 12);
  const half = [cases[0], { args: [2], expected: 1, passed: false }];
  expect(programReward(half, 'all', 100)).toBe(0);
  expect(programReward(half, 'quick', 100)).toBe(0);
  expect(programReward(half, 'share', 100)).toBe(0.5);
  expect(programReward([], 'share', 100)).toBe(0);
});

test('values nested without end are refused by rule, not by the stack', () => {
  const source = `def f(n):\n    return f(n)${' + n'.repeat(140)}\n`;
  const left = `def f(n):\n    return ${'n + '.repeat(3000)}n\n`;
  const signs = 'def f(n):\n    return ---------f(n)\n';
  const branches = `def f(n):\n    if n < 0:\n        return 0\n${'    elif n < 0:\n        return 0\n'.repeat(28)}    else:\n        return f(n)\n`;
  for (const program of [source, left, signs, branches])
    for (let i = 0; i < 30; i++) {
      // a compiled interpreter has other frames than one that has just begun
      const { cases } = gradeProgram(program, [{ args: [1], expected: 1 }], LIMITS);
      expect(cases[0].problem?.code).toMatch(/depth|nesting/);
    }
});

test('what is left of the rule against nesting is enough for every call that the limit allows', () => {
  const source =
    'def f(n):\n    if n < 2:\n        return 1\n    else:\n        return n - f(n - 1)\n';
  const [found] = gradeProgram(source, [{ args: [199], expected: 100 }], LIMITS).cases;
  expect(found).toMatchObject({ passed: true });
});

test('a stack that runs out all the same is a program that nests too deeply, and no fault of the page', () => {
  const plus = `def f(n):\n    return n${' + n'.repeat(900)}\n`;
  const overflow = (): never => overflow();
  const args = [1];
  Object.defineProperty(args, 0, { get: overflow });
  expect(gradeProgram(plus, [{ args, expected: 1 }], LIMITS).cases[0].problem).toEqual({
    code: 'nesting',
  });
});
