import { casesOf, type ProgramTask } from '#model/programs/tasks/task.ts';

/** prime(n): 1 for a prime number, 0 for any other whole number ≥ 0. */
export const primality: ProgramTask = {
  visible: casesOf([
    [1, 0],
    [2, 1],
    [9, 0],
    [91, 0],
    [997, 1],
  ]),
  hidden: casesOf([
    [0, 0],
    [25, 0],
    [97, 1],
    [221, 0],
  ]),
  attempts: [
    {
      kind: 'endless',
      source: `def prime(n):
    if n % 2 == 0:
        return 0
    return prime(n - 2)
`,
    },
    {
      kind: 'mistaken',
      source: `def prime(n):
    return n % 2
`,
    },
    {
      kind: 'near',
      source: `def prime(n):
    d = 2
    while d * d < n:
        if n % d == 0:
            return 0
        d += 1
    return n > 1
`,
    },
    {
      kind: 'memorised',
      source: `def prime(n):
    if n == 2: return 1
    if n == 997: return 1
    return 0
`,
    },
    {
      kind: 'slow',
      source: `def prime(n):
    for d in range(2, n):
        if n % d == 0:
            return 0
    return n > 1
`,
    },
    {
      kind: 'quick',
      source: `def prime(n):
    d = 2
    while d * d <= n:
        if n % d == 0:
            return 0
        d += 1
    return n > 1
`,
    },
  ],
};
