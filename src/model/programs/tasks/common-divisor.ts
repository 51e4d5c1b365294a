import type { ProgramTask } from '#model/programs/tasks/task.ts';

/** gcd(a, b): the largest number that divides both, for whole numbers ≥ 0 that are not both 0. */
export const commonDivisor: ProgramTask = {
  visible: [
    { args: [12, 18], expected: 6 },
    { args: [35, 14], expected: 7 },
    { args: [17, 5], expected: 1 },
    { args: [9, 0], expected: 9 },
    { args: [1071, 462], expected: 21 },
  ],
  hidden: [
    { args: [48, 36], expected: 12 },
    { args: [81, 27], expected: 27 },
    { args: [13, 13], expected: 13 },
    { args: [0, 4], expected: 4 },
  ],
  attempts: [
    {
      kind: 'endless',
      source: `def gcd(a, b):
    if a > b:
        return gcd(a - b, b)
    return gcd(b, a)
`,
    },
    {
      kind: 'mistaken',
      source: `def gcd(a, b):
    if a < b:
        return b - a
    return a - b
`,
    },
    {
      kind: 'near',
      source: `def gcd(a, b):
    while a % b > 0:
        a, b = b, a % b
    return b
`,
    },
    {
      kind: 'memorised',
      source: `def gcd(a, b):
    if a == 12: return 6
    if a == 35: return 7
    if a == 17: return 1
    if a == 9: return 9
    return 21
`,
    },
    {
      kind: 'slow',
      source: `def gcd(a, b):
    best = a + b
    for d in range(1, a + 1):
        if a % d == 0 and b % d == 0:
            best = d
    return best
`,
    },
    {
      kind: 'quick',
      source: `def gcd(a, b):
    while b > 0:
        a, b = b, a % b
    return a
`,
    },
  ],
};
