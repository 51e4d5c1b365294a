/** Words of the figure that walks round the loop of a language model. */
export const words = {
  title: 'The loop',
  text: 'A text to go on with',
  how: 'What becomes of the probabilities',
  hows: { sample: 'One token is drawn', greedy: 'The likeliest is taken' },
  player: 'Round the loop',
  heads: {
    text: 'The text so far',
    tokens: 'Cut into tokens, each a number',
    shares: 'What Mote gives each next token',
    draw: { sample: 'A number between 0 and 1 picks one', greedy: 'The likeliest is taken' },
  },
  round: (round: number) => `Round ${round}`,
  over: 'The end',
  notYet: 'not yet',
  tokensLabel: 'The tokens Mote reads',
  earlier: (n: string) =>
    n === '1' ? '1 earlier token is not shown.' : `${n} earlier tokens are not shown.`,
  dropped: (n: string) =>
    n === '1'
      ? 'The first token does not fit into Mote’s context: it does not see it.'
      : `The first ${n} tokens do not fit into Mote’s context: it does not see them.`,
  sharesLabel: 'The likeliest next tokens, and all others together',
  rest: 'all others',
  drawLabel: 'All tokens laid end to end, from the likeliest on; the mark shows the number drawn',
  drawn: (token: string) => `taken: ${token}`,
  nothing: '(nothing yet)',
  written: 'Mote wrote:',

  summaryText: (text: string) => `The text so far: “${text}”. It goes into the loop.`,
  summaryAppended: (token: string, text: string) =>
    `“${token}” is appended, and the loop begins again: “${text}”.`,
  summaryOver: (text: string, n: number) =>
    `After ${n} ${n === 1 ? 'round' : 'rounds'} the text reads “${text}”. The loop could go on.`,
  summaryEnded: (text: string) => `Mote has taken the token that ends a text. It reads “${text}”.`,
  summaryTokens: (n: string) =>
    n === '1'
      ? 'For Mote the text is a single token so far, which says that a text begins here.'
      : `For Mote the text is a row of ${n} tokens, the first of which says that a text begins here. It sees their numbers, not their letters.`,
  summaryShares: (size: string, token: string, share: string) =>
    `Mote gives each of its ${size} tokens a probability. The likeliest is “${token}” with ${share}.`,
  summaryDraw: (point: string, token: string, share: string) =>
    `The number ${point} falls on the stretch of “${token}”, which Mote gave ${share}.`,
  summaryGreedy: (token: string, share: string) =>
    `“${token}” has the most, ${share}, and is taken without any draw.`,

  tableCaption:
    'Every round: the token taken, what Mote gave it, and the probability of all so far',
  columns: ['Round', 'Token taken', 'Probability', 'Number drawn', 'All rounds so far'],
  stepDraw: (round: number, token: string) =>
    `Round ${round}: the number falls on the stretch of “${token}”`,
  stepProduct: 'The probability that Mote writes exactly this: all rounds multiplied',
};
