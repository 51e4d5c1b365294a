import { casesOf, type ProgramTask } from '#model/programs/tasks/task.ts';

/** fib(n): 0, 1, 1, 2, 3, 5, 8, …, each number the sum of the two before it. */
export const fibonacci: ProgramTask = {
  visible: casesOf([
    [1, 1],
    [2, 1],
    [6, 8],
    [10, 55],
    [14, 377],
  ]),
  hidden: casesOf([
    [0, 0],
    [3, 2],
    [9, 34],
    [12, 144],
  ]),
  attempts: [
    {
      kind: 'endless',
      source: `def fib(n):
    return fib(n - 1) + fib(n - 2)
`,
    },
    {
      kind: 'mistaken',
      source: `def fib(n):
    if n < 2:
        return 1
    return n * fib(n - 1)
`,
    },
    {
      kind: 'near',
      source: `def fib(n):
    a, b = 0, 1
    for i in range(1, n):
        a, b = b, a + b
    return a
`,
    },
    {
      kind: 'memorised',
      source: `def fib(n):
    if n == 6: return 8
    if n == 10: return 55
    if n == 14: return 377
    return 1
`,
    },
    {
      kind: 'slow',
      source: `def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)
`,
    },
    {
      kind: 'quick',
      source: `def fib(n):
    a, b = 0, 1
    for i in range(n):
        a, b = b, a + b
    return a
`,
    },
  ],
};
