/** Words of the figure that sets a short list of candidates beside a whole vocabulary. */
export const words = {
  title: 'The long tail',
  guess: (others: string, level: string, oneIn: string) =>
    `Five candidates as before, and behind them ${others} other tokens with a score of ${level} each. Each of those is only 1/${oneIn} as likely as “mat”. What share do they hold together?`,
  guessReveal: (share: string, each: string) =>
    `${share}. Each of them has a share of ${each}, and there are enough of them for that to add up.`,
  names: ['mat', 'sofa', 'roof', 'chair', 'moon'],

  picture: 'Shares among five candidates, and among all tokens',
  heads: { token: 'Token', score: 'Score', five: 'If only these five', all: 'Among all' },
  others: (count: string) => (count === '1' ? '1 other token' : `${count} other tokens`),
  each: (share: string) => `each ${share}`,
  none: 'left out',
  sum: 'Sum',

  count: 'Other tokens',
  level: 'Score of each of them',

  tableCaption: 'The candidates, and all other tokens together',
  columns: ['Token', 'Score', 'Share among five', 'Share among all', 'Share of a single one'],

  stepHead: 'The exponentials of the five, added up',
  stepTail: 'The exponentials of all others, added up',
  stepShare: 'The share of all others',
  stepOne: 'They weigh as much as one token with this score',

  summary: (others: string, share: string, top: string, five: string, all: string) =>
    `The crowd of ${others} has ${share}. “${top}”, which seems to have ${five} among five, has ${all} among all.`,
};
