/** Words of the figure that shuffles a sentence and asks Mote what every token of it costs. */
export const words = {
  title: 'The same words, shuffled',
  text: 'Your words (the last stays last)',
  positions: 'Show the tokens as read',
  positionsOf: { on: 'With positions', off: 'Positions off' },
  orders: { original: 'In order', shuffled: 'Shuffled' },
  strip: {
    original: 'In your order: bits per token',
    shuffled: 'Shuffled: bits per token',
  },
  row: {
    'original-on': 'In order, with positions',
    'original-off': 'In order, positions off',
    'shuffled-on': 'Shuffled, with positions',
    'shuffled-off': 'Shuffled, positions off',
  },
  bits: (n: string) => `${n} bits`,
  bars: 'Mean cost of a token in four readings, in bits',
  next: (order: string, token: string, share: string) =>
    `${order}: most likely to follow is “${token}”, ${share}.`,
  cut: 'Only the first words are read, as many as fit into Mote.',
  nothing: 'There are no words to read: type some.',
  unchanged:
    'Shuffling changes nothing here, for the last word stays last: type more words, and different ones.',
  summary: (ordered: string, shuffled: string, off: string) =>
    `In order, a token costs Mote ${ordered} bits on average; shuffled, the same tokens cost ${shuffled}. With positions off, the original order costs ${off}.`,
  tableCaption: 'Mean bits per token, and the likeliest next token',
  columns: ['Reading', 'Tokens', 'Bits per token', 'Likeliest next', 'Its probability'],
  stepMean: (row: string) => `${row}: all bits over all tokens`,
  stepRatio: 'The probability of the average token in order, over that when shuffled',
};
