/** Words of the home page's figure: guess the next word, then see all of them. */
export const words = {
  title: 'What comes next?',
  ask: (text: string) => `“${text} …” Which word comes next?`,
  reveal: (token: string, share: string) =>
    `Mote gives *${token}* the most, ${share}. It has read nothing but the small world that this book made up for it.`,
  sentence: 'A sentence to go on with',
  own: 'Or your own words',
  another: 'Guess another one',
  rest: (n: string) => `all ${n} others`,
  barsLabel: 'Probability of each next token',
  columns: ['Next token', 'Likely goes on', 'Score', 'Probability', 'Bits'],
  tableCaption: 'The likeliest next tokens, and all others together',
  summary: (text: string, token: string, share: string, bits: string, choices: string) =>
    `After ${text}, the likeliest next token is “${token}” with ${share}. The whole distribution is as ${choices === '1' ? 'good as no choice at all' : `open as an even choice between ${choices} tokens`} (${bits} bits).`,
  beginning: (token: string, word: string) => `${token} (as in ${word})`,
  typed: (text: string) => `“${text}”`,
  nothingTyped: 'the start of a text',
  stepSoftmax: (token: string, size: string) =>
    `Softmax of the score of “${token}”, over all ${size} tokens`,
  stepBits: (token: string) => `What “${token}” costs when it comes`,
  stepEntropy: 'Bits to choices',
};
