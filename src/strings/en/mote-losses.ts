/** Words of the figure in which Mote reads a text and pays for every token. */
export const words = {
  title: 'What your sentence costs Mote',
  ask: (text: string) => `Mote reads “${text}” Which of these tokens costs it the most?`,
  reveal: (token: string, bits: string) =>
    `*${token}*, at ${bits} bits. Where a text can go on in many ways, what comes is dear; what follows from the words before it is nearly free.`,

  sentence: 'A text to read',
  own: 'Or your own words',
  unit: 'Price in',
  units: { bits: 'bits', nats: 'nats' },
  barsLabel: 'What each token of the text costs, from the first token at the top to the last',
  legend: (unit: string, truth: boolean) =>
    `Bar: price of the token, in ${unit}. Line: mean of all tokens so far.${
      truth ? ' Upright mark: the price for one who knows how the text was made.' : ''
    }`,
  nothing: 'There is nothing to read yet. Type a sentence.',
  summary: (
    tokens: string,
    total: string,
    bits: string,
    nats: string,
    perplexity: string,
    dearest: string,
    price: string,
  ) =>
    `${tokens === '1' ? '1 token costs' : `${tokens} tokens cost`} Mote ${total} bits: a loss of ${bits} bits, or ${nats} nats, per token, and a perplexity of ${perplexity}. The dearest is “${dearest}” with ${price} bits.`,
  truth: (total: string, bits: string) =>
    ` With the true probabilities of Mote’s world it would cost ${total} bits, ${bits} per token.`,
  noTruth: ' The true probabilities of this text are not known here.',
  unknown: 'not known',
  tableCaption: 'Each token, the probability that Mote gave it, and what it costs',
  columns: ['Token', 'Probability', 'Bits', 'Nats', 'Mean so far, bits', 'True price, bits'],
  stepToken: (token: string) => `What “${token}” costs, in nats`,
  stepBits: 'The same in bits',
  stepMean: 'The loss: nats per token',
  stepPerplexity: 'Perplexity: e to the loss in nats',
  stepBytes: (n: string) =>
    `Bits per byte; bytes of the tokens, with the blank before the first: ${n}`,
};
