/** Words of the figure in which a counted model reads a sentence and pays for every token. */
export const words = {
  title: 'A model that only counts',
  ask: 'A model has counted the first 39 chapters of *Moby-Dick*, three tokens at a time. It reads “The captain looked out over the sea.” Which token surprises it least?',
  reveal: (token: string, bits: string) =>
    `It pays only ${bits} bits for *${token}*, the commonest word there is, and common after “over”. The first token of all is expensive though just as plain: before it there is nothing to go by.`,

  sentence: 'A sentence to read',
  own: 'Or your own words',
  units: { word: 'Words', 'byte-pair': 'Byte pairs', byte: 'Bytes' },
  unit: 'Tokens shown',
  order: 'Order: tokens counted together',
  strength: 'Smoothing strength s',
  corpus: 'Text to count instead of the book (empty: Moby-Dick, chapters 1 to 39)',
  start: 'Count and read',
  fetches: (kilobytes: string) =>
    `Whatever is not in the list makes the page fetch the book, ${kilobytes} kB, and count it here.`,
  book: 'the book',
  merges: 'byte pairs learned from the text',

  tokens: 'The sentence, token by token, with the bits that each token costs',
  unknownMark: '?',
  unknown: 'A question mark: the model does not know the word, and pays for any unknown one.',
  legend: 'Bits per token',
  levels: ['under 1', '1 to 2', '2 to 4', '4 to 8', '8 to 16', 'over 16', '∞'],

  compare: 'The same sentence, cut in three ways',
  compareColumns: ['Cut into', 'Tokens', 'Bits per token', 'Perplexity', 'Bits per byte'],
  none: 'none',
  nothing: 'There is nothing to read yet. Type a sentence.',
  summary: (
    unit: string,
    tokens: string,
    total: string,
    bits: string,
    nats: string,
    perplexity: string,
  ) =>
    `${unit}: ${tokens === '1' ? '1 token costs' : `${tokens} tokens cost`} ${total} bits. That is a loss of ${bits} bits, or ${nats} nats, per token, and a perplexity of ${perplexity}.`,
  perByte: (bits: string) => `Shared out over the text, ${bits} bits per byte.`,
  noBytes:
    'Words have no bits per byte: they do not pay for blanks, nor for how an unknown word is spelled.',
  fatal: (token: string) =>
    `“${token}” had a probability of zero, so its loss is infinite, and with it the average and the perplexity. No other token can make up for that.`,

  tableCaption: 'Each token, the probability it was given, and what it costs',
  columns: ['Token', 'Probability', 'Bits', 'Nats'],
  stepToken: (token: string) => `What “${token}” costs`,
  stepSum: 'All tokens together, in bits',
  stepMean: 'The loss: bits per token',
  stepPerplexity: 'Perplexity: 2 to the loss in bits, which is e to the loss in nats',
  stepBytes: 'Bits per byte of the text',
  stepRows: (order: number) =>
    order === 1
      ? 'The table it predicts from has one row: how often each token occurs'
      : `Rows that a table for ${order === 2 ? 'one token' : `${order - 1} tokens`} of context could have`,
  stepSeen: (order: number) =>
    `Of these, rows about which it has counted anything: the different ${order === 2 ? 'tokens' : `runs of ${order - 1} tokens`} in the text`,
  byOrder: (unit: string, strength: string) =>
    `Loss by order, in bits per token. ${unit}, smoothing strength ${strength}; the book, with its last tenth kept out.`,
  kept: 'text kept out',
  countedText: 'text it has counted',
  byOrderColumns: ['Order', 'Text kept out', 'Text it has counted', 'Impossible without smoothing'],
  byOrderSaid: (order: number, counted: string, kept: string, impossible: string) =>
    `With order ${order} the text it has counted costs ${counted} bits per token, text kept out ${kept}. Without smoothing, ${impossible} of the tokens kept out would be impossible.`,
  stepImpossible: (order: number) =>
    `Of the tokens kept out, those that order ${order} without smoothing holds impossible`,
};
