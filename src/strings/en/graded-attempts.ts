/** Words of the figure in which attempts are graded by running them. */
export const words = {
  title: 'Attempts, graded by running them',
  guess:
    'A model writes one of six programs for the same task, with the chances shown. Each attempt is run on five tests, and the reward is 1 if all five pass, else 0. After sixty rounds of trying and updating, which program does it write most?',
  option: (name: string, chance: string) => `${name} (${chance} at the start)`,
  guessReveal: (name: string, chance: string, right: string) =>
    `“${name}” ends at ${chance}. It passes the five tests without solving the task. To the grader it is as good as a real solution, and it started out likelier than those. Programs that also pass tests they have not seen end at ${right}.`,
  task: 'Task',
  own: 'Your own attempt (leave empty for none)',
  language:
    'Write one function in a small part of Python: whole numbers, names, + - * // %, comparisons, and, or, not, if, elif, else, while, for … in range(…), return. For example:',
  step: 'Rounds of trying and updating',
  group: 'Attempts per group',
  rate: 'Learning rate',
  beta: 'KL penalty β',
  reward: 'Reward',
  rewards: {
    all: 'All tests or nothing',
    share: 'Share of tests',
    quick: 'All tests, and quickly',
  },
  advantage: 'Compared with',
  advantages: {
    nothing: 'Nothing',
    mean: 'Group mean',
    spread: 'Mean and spread (GRPO)',
  },
  hidden: 'Grade with the hidden tests too',
  attempts: 'The attempts: chance now (bar), chance at the start (tick)',
  outcome: {
    right: 'solves it',
    cheat: 'only passes the visible tests',
    fails: 'fails',
  },
  tests: (visible: string, hidden: string) => `tests ${visible}, hidden ${hidden}`,
  of: (passed: number, all: number) => `${passed} of ${all}`,
  drawn: (times: number, reward: string, advantage: string) =>
    times === 0
      ? `not drawn, reward would be ${reward}`
      : `drawn ${times} ×, reward ${reward}, advantage ${advantage}`,
  next: (chance: string) => `next ${chance}`,
  groupDrawn: (count: number, mean: string) =>
    `The group of this round: ${count} drawn, mean reward ${mean}`,
  chip: (letter: string, reward: string) => `${letter}, reward ${reward}`,
  cases: 'Run just now',
  got: (call: string, answer: string) => `${call} = ${answer}`,
  failed: (call: string, problem: string) => `${call}: ${problem}`,
  notRun: (call: string) => `${call}: not run`,
  wanted: (expected: string) => `should be ${expected}`,
  hiddenCase: 'hidden',
  forks: 'Pieces with a choice: chance now → after this round',
  policy: 'Policy',
  expected: 'Expected reward; dots: group means',
  entropy: 'Entropy in bits',
  rounds: 'rounds',
  summary: (
    rounds: string,
    top: string,
    chance: string,
    reward: string,
    right: string,
    bits: string,
  ) =>
    `After ${rounds} the policy writes “${top}” ${chance} of the time. An attempt earns ${reward} on average; ${right} of attempts really solve the task. Entropy ${bits} bits.`,
  roundsDone: (count: number) => (count === 1 ? '1 round' : `${count} rounds`),
  tableCaption: 'Every attempt in this round',
  columns: [
    'Attempt',
    'At the start',
    'Now',
    'Visible tests',
    'Hidden tests',
    'Reward',
    'Drawn',
    'Advantage',
    'Slope',
    'Score after',
    'Chance after',
  ],
  steps: {
    mean: 'Mean reward of the group',
    std: 'Spread of its rewards (standard deviation)',
    advantage: (letter: string) => `Advantage of an attempt ${letter}`,
    alike:
      'All rewards of the group are equal, so that nothing in it is better than the rest: every advantage',
    asIs: 'Nothing is compared: the reward itself is the advantage',
    slope: (letter: string) =>
      `Slope for ${letter}: advantages of its draws per attempt in the group, less its own share of all advantages, less β times the pull of the reference`,
    score: (letter: string) => `Score of ${letter} after the update`,
    chance: (letter: string) => `Chance of ${letter} after the update (softmax)`,
    kl: 'Distance from the starting policy so far, in nats',
  },
};
