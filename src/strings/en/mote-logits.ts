/** Words of the figure with all scores of a real model's vocabulary. */
export const words = {
  title: 'Every score of a real model',
  ask: (text: string, size: string) =>
    `Mote reads “${text} …” and scores all ${size} tokens of its vocabulary. How many of them get a probability of more than 1 %?`,
  askUnit: 'tokens',
  reveal: (n: string, rest: string, tail: string) =>
    `${n} of them. The other ${rest} have ${tail} together, and none of them has exactly zero.`,

  sentence: 'A text to go on with',
  own: 'Or your own words',
  shift: 'Added to every score',
  rank: 'Look at rank',
  rankValue: (rank: string, token: string) => `${rank}: ${token}`,

  columns: ['Next token', 'Rank', 'Score', 'Probability'],
  heads: { token: 'Token', score: 'Score', share: 'Probability' },
  rest: (n: string) => `${n} others`,
  barsLabel: 'Scores and probabilities of the likeliest next tokens, and of all others together',
  curveLabel: 'Probability of every token against its rank, both on logarithmic scales',
  rankName: 'Rank of the token',
  probabilityName: 'All tokens of the vocabulary: probability',
  tableCaption: 'The likeliest tokens, and some of the tail',

  summary: (
    text: string,
    best: string,
    score: string,
    share: string,
    over: string,
    under: string,
    tail: string,
  ) =>
    `${text ? `After “${text}”` : 'At the start of a text'}, “${best}” has the highest score, ${score}, and a probability of ${share}. ${over} above 1 %; the other ${under} share ${tail}.`,
  over: (n: number, shown: string) => (n === 1 ? '1 token is' : `${shown} tokens are`),
  looking: (rank: string, token: string, score: string, times: string) =>
    ` Rank ${rank} is “${token}”, with a score of ${score}: the best token is ${times} times as likely.`,

  stepLargest: (shift: string) =>
    `The largest score, which is subtracted from all of them (with ${shift} added to each)`,
  stepSum: (size: string) => `The sum of all ${size} exponentials, measured against the largest`,
  stepBest: (token: string) => `The probability of “${token}”`,
  stepRank: (rank: string, token: string) => `Rank ${rank}, “${token}”`,
  stepTail: (n: string) => `The ${n} tokens under 1 %, together`,
};
