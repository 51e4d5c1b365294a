import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeProgram } from '#model/programs/grade.ts';
import { parseProgram } from '#model/programs/parse.ts';
import { ProgramError, RunError } from '#model/programs/program-problem.ts';
import { runProgram } from '#model/programs/run.ts';

const limits = { steps: 10_000_000, depth: 200 };
const run = (source: string, ...args: number[]) => runProgram(parseProgram(source), args, limits);

const NAIVE = `def fib(n):
    if n < 2: return n
    return fib(n - 1) + fib(n - 2)
`;
const LOOP = `def fib(n):
    a, b = 0, 1
    for i in range(n):
        a, b = b, a + b
    return a
`;

test('naive fib(25) makes 242,785 calls', () => {
  expect(run(NAIVE, 25)).toMatchObject({ value: 75025, calls: 242785 });
});

test('a loop computes the same numbers', () => {
  for (let n = 0; n < 20; n++) expect(run(LOOP, n).value).toBe(run(NAIVE, n).value);
});

test('a recursion without an end is stopped by the depth, a loop by the steps', () => {
  const reason = (source: string) => {
    try {
      run(source, 5);
    } catch (error) {
      return (error as RunError).problem.code;
    }
  };
  expect(reason('def fib(n):\n    return fib(n - 1) + fib(n - 2)\n')).toBe('depth');
  expect(reason('def f(n):\n    while 1:\n        n = n + 1\n    return n\n')).toBe('steps');
});

describe('what Python says', () => {
  const source = `def f(a, b):
    c = a
    if not a > b and a != 3 or b == 7:
        c -= 2 * b
    elif a % 2 == 1:
        c = -a // 2
    else:
        pass
    while c > 10:
        c = c - (b * b + 1)
    return c + a * b - a // 3 % 5
`;
  const pairs = Array.from({ length: 100 }, (_, i) => [Math.floor(i / 10) - 4, (i % 10) - 4]);

  test('the interpreter says too, on the same source', () => {
    const golden = pairs.map(([a, b]) => pythonF(a, b));
    expect(pairs.map(([a, b]) => run(source, a, b).value)).toEqual(golden);
  });

  test.skipIf(!existsSync('/usr/bin/python3'))(
    'the transcript used as golden is Python’s own',
    () => {
      const script = `${source}\nprint([f(a, b) for a, b in ${JSON.stringify(pairs)}])`;
      const printed = execFileSync('/usr/bin/python3', ['-c', script], { encoding: 'utf8' });
      expect(JSON.parse(printed)).toEqual(pairs.map(([a, b]) => pythonF(a, b)));
    },
  );

  /** The function above in JavaScript, with floor division spelled out. */
  function pythonF(a: number, b: number): number {
    const modulo = (x: number, y: number) => x - Math.floor(x / y) * y;
    let c = a;
    if ((!(a > b) && a !== 3) || b === 7) c -= 2 * b;
    else if (modulo(a, 2) === 1) c = Math.floor(-a / 2);
    while (c > 10) c -= b * b + 1;
    return c + a * b - modulo(Math.floor(a / 3), 5);
  }
});

describe('chained comparisons', () => {
  const numbers = [-1, 0, 1, 2, 3];
  const pairs = numbers.flatMap((a) => numbers.map((b) => [a, b] as const));
  const chains: [string, (a: number, b: number) => boolean][] = [
    ['0 <= a < 3', (a) => 0 <= a && a < 3],
    ['2 > a != b', (a, b) => 2 > a && a !== b],
    ['a == b == 0', (a, b) => a === b && b === 0],
    ['a < b + 1 >= 1 > b - 1', (a, b) => a < b + 1 && b + 1 >= 1 && 1 > b - 1],
    ['not -1 < a < b', (a, b) => !(-1 < a && a < b)],
    ['(a < b) < 1', (a, b) => Number(a < b) < 1],
    ['1 < a < 3 or a < b < 2', (a, b) => (1 < a && a < 3) || (a < b && b < 2)],
  ];

  test.each(chains)('%s means what it does in Python', (chain, python) => {
    const source = `def f(a, b):\n    return ${chain}\n`;
    const values = pairs.map(([a, b]) => run(source, a, b).value);
    expect(values).toEqual(pairs.map(([a, b]) => Number(python(a, b))));
  });

  test.skipIf(!existsSync('/usr/bin/python3'))(
    'the answers used as golden are Python’s own',
    () => {
      const rows = chains.map(([chain]) => `[int(${chain}) for a, b in ${JSON.stringify(pairs)}]`);
      const script = `print([${rows.join()}])`;
      const printed = execFileSync('/usr/bin/python3', ['-c', script], { encoding: 'utf8' });
      const golden = chains.map(([, python]) => pairs.map(([a, b]) => Number(python(a, b))));
      expect(JSON.parse(printed)).toEqual(golden);
    },
  );

  test('compute a middle value once, and nothing after what is false', () => {
    const between = 'def f(n):\n    if n == 0: return 1\n    return 0 < f(0) < n\n';
    expect(run(between, 2)).toMatchObject({ value: 1, calls: 2 });
    expect(run('def f(n):\n    return n < 0 < 1 // n\n', 0).value).toBe(0);
  });
});

test.each([
  ['', { line: 1, code: 'sign', sign: 'def', found: { kind: 'end' } }],
  ['def f(n)\n    return n', { line: 1, code: 'sign', sign: ':', found: { kind: 'newline' } }],
  ['def f(n):\nreturn n', { line: 2, code: 'block', found: { text: 'return' } }],
  ['def f(n):\n    return n +', { line: 2, code: 'value', found: { kind: 'newline' } }],
  ['def f(n):\n    return "a"', { line: 2, code: 'unreadable', text: '"a"' }],
  ['def f(n):\n    a, b = 1', { line: 2, code: 'values', wanted: 2, got: 1 }],
  ['def f(n):\n        a = 1\n    return a', { line: 3, code: 'indentation' }],
  [`def f(n):\n    return ${'('.repeat(9999)}n`, { line: 2, code: 'shallow' }],
])('%j is refused with the line and what is wrong there', (source, problem) => {
  let thrown: unknown;
  try {
    parseProgram(source);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ProgramError);
  expect((thrown as ProgramError).problem).toMatchObject(problem);
});

test('any text whatever is graded without an exception', () => {
  const words = fc.constantFrom(
    'def',
    'f',
    '(',
    'n',
    ')',
    ':',
    '\n',
    '    ',
    'return',
    '1',
    '+',
    'if',
    '%',
    '0',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((w) => w.join(' ')),
      ),
      (source) => {
        const { reward } = gradeProgram(source, [{ args: [1], expected: 1 }], {
          steps: 1000,
          depth: 50,
        });
        expect(reward === 0 || reward === 1).toBe(true);
      },
    ),
  );
});

test('the reward is the share of cases passed', () => {
  const cases = [0, 1, 2, 3].map((n) => ({ args: [n], expected: [0, 1, 1, 2][n] }));
  expect(gradeProgram(NAIVE, cases).reward).toBe(1);
  expect(gradeProgram('def fib(n):\n    return n\n', cases).reward).toBe(0.5);
  expect(gradeProgram('def fib(n)', cases)).toMatchObject({
    reward: 0,
    problem: { line: 1, code: 'sign', sign: ':' },
  });
});
