import { casesOf, type ProgramTask } from '#model/programs/tasks/task.ts';

/** digits(n): the sum of the decimal digits of a whole number ≥ 0. */
export const digitSum: ProgramTask = {
  visible: casesOf([
    [7, 7],
    [12, 3],
    [40, 4],
    [305, 8],
    [9999, 36],
  ]),
  hidden: casesOf([
    [0, 0],
    [10, 1],
    [86, 14],
    [4321, 10],
  ]),
  attempts: [
    {
      kind: 'endless',
      source: `def digits(n):
    return n % 10 + digits(n // 10)
`,
    },
    {
      kind: 'mistaken',
      source: `def digits(n):
    count = 1
    while n > 9:
        n = n // 10
        count += 1
    return count
`,
    },
    {
      kind: 'near',
      source: `def digits(n):
    total = 0
    while n > 9:
        total += n % 10
        n = n // 10
    return total
`,
    },
    {
      kind: 'memorised',
      source: `def digits(n):
    if n == 12: return 3
    if n == 40: return 4
    if n == 305: return 8
    if n == 9999: return 36
    return n
`,
    },
    {
      kind: 'slow',
      source: `def digits(n):
    total = 0
    while n > 0:
        tens = 0
        while n > 9:
            n -= 10
            tens += 1
        total += n
        n = tens
    return total
`,
    },
    {
      kind: 'quick',
      source: `def digits(n):
    total = 0
    while n > 0:
        total += n % 10
        n = n // 10
    return total
`,
    },
  ],
};
