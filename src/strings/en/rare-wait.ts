/** Words of the figure that turns a small probability into a wait. */
export const words = {
  title: 'Rare, but possible',
  guess: (oneIn: string, draws: string) =>
    `A token has a chance of 1 in ${oneIn} at every step. A model draws ${draws} tokens. How likely is that token to turn up at least once?`,
  guessReveal: (chance: string, never: string) =>
    `${chance}. The number of draws equals the average wait, and still it stays away with a chance of ${never}, because some waits are far longer than the average.`,

  picture: 'The chance of at least one, against the number of tokens drawn',
  yAxis: 'Chance of at least one',
  xAxis: 'Tokens drawn',
  xTicks: { 0: '1', 3: 'thousand', 6: 'million', 9: 'billion' },
  waitMark: 'average wait',

  rarity: 'Chance of the token, per step',
  oneIn: (count: string) => `1 in ${count}`,
  draws: 'Tokens drawn',
  cut: (most: string) => `Cut the tail off first: top-p ${most}`,

  wait: 'Average wait',
  half: 'Half of all waits are over within',
  chance: (draws: string) => `At least once in ${draws}`,
  times: (draws: string) => `Times to expect in ${draws}`,
  tokens: (count: string) => (count === '1' ? '1 token' : `${count} tokens`),
  forEver: 'for ever',
  noEnd: 'no wait ever ends',

  tableCaption: 'How the chance of at least one grows with the number of tokens',
  columns: ['Tokens drawn', 'Chance of at least one', 'Times to expect'],

  stepWait: 'Average wait: one over the probability',
  stepNever: 'The chance that it stays away in every draw',
  stepOnce: 'The chance of at least one',
  stepTimes: 'Times to expect',
  stepHalf: 'The wait that half of all waits do not exceed, a whole number: rounded up',
  stepCut: (most: string) =>
    `Top-p keeps the likeliest tokens until they hold ${most}; the others hold`,
  cutSays: (others: string, most: string) => `${others} ≥ ${most}, so this one gets exactly 0`,
  keptSays: (others: string, most: string) => `${others} < ${most}, so this one stays`,

  summary: (wait: string, draws: string, chance: string) =>
    `On average this token turns up once in ${wait}. In ${draws} it turns up at least once with a chance of ${chance}.`,
  summaryCut: (most: string) =>
    `Top-p ${most} has set this token’s probability to exactly 0: it never turns up, however many tokens are drawn.`,
  summaryKept: (most: string) => ` Top-p ${most} does not cut off a token this likely.`,
};
