/** Words of the home page's figure: guess the next word, then see all of them. */
export const words = {
  title: 'What comes next?',
  ask: (text: string) => `“${text} …” Which word comes next?`,
  reveal: (word: string, share: string) =>
    `The counted model gives *${word}* the most, ${share}. It has no idea what the words mean; it has only counted what followed them.`,
  sentence: 'A sentence to go on with',
  own: 'Or your own words',
  another: 'Guess another one',
  load: (kilobytes: string) => `Read the book for my own words (${kilobytes} kB)`,
  loadWhy:
    'The sentences above were worked out in advance. For your own, the model reads its book here, in your browser.',
  reading: 'the book',
  ready: 'The model has read its book. Type anything.',
  rest: (n: string) => `all ${n} others`,
  unknown: 'any word it has never seen',
  barsLabel: 'Probability of each next word',
  columns: ['Next word', 'Probability', 'Bits'],
  tableCaption: 'The likeliest next words, and all others together',
  summary: (text: string, word: string, share: string, bits: string, choices: string) =>
    `After “${text}”, the likeliest next word is “${word}” with ${share}. The whole distribution holds ${bits} bits, as many as an even choice between ${choices} words.`,
  nothingTyped: 'the start of a text',
  stepBits: (word: string) => `What “${word}” costs when it comes`,
  stepContext: (length: number, share: string, seen: string, different: string) =>
    length === 0
      ? `Counting words alone decides ${share}: the book has ${seen} of them`
      : `What followed the last ${length === 1 ? 'word' : `${length} words`} decides ${share}: seen ${seen} times, with ${different} different words after`,
  stepFloor: 'An even share for every word of the book keeps the rest',
  stepEntropy: 'Bits to choices',
};
