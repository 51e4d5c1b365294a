/** Words of the figure that looks at the heads of a trained model, labels them, and takes them out. */
export const words = {
  title: 'The heads of a trained model',
  sentence: 'A text to read',
  own: 'Or your own words',
  block: 'Block',
  head: 'Head',
  shape: 'Weights as',
  shapes: { matrix: 'squares', lines: 'lines' },
  label: 'Your label: this head looks at',
  labels: {
    previous: 'the token before',
    self: 'itself',
    first: 'the first token',
    same: 'the same token earlier',
    induction: 'what followed the same token earlier',
    evenly: 'everything alike',
  },
  at: 'Token that looks',
  atOf: (place: number, token: string) => `${place}: ${token}`,
  mask: 'Causal mask',
  drop: 'Remove this head',

  weights: (block: number, head: number) => `Block ${block}, head ${head}: where each token looks`,
  matrixNote:
    'A row is the token that looks, a column the token looked at, both in the order of the text. The stronger the colour, the more weight. A dot marks what your label names.',
  linesNote:
    'Left the token that looks, right the token looked at. The stronger a line, the more weight.',
  fitTitle: (label: string) => `Label “looks at ${label}”: the weight that agrees, text by text`,
  fitColumns: ['Text', 'Weight that agrees', 'Tokens that count'],
  thisText: 'The text above',
  noFit: '–',
  fitNote:
    'A mean over the tokens that count: those that see more than themselves, if the label names a place for them. The line is where weight spread evenly would come.',
  costs: (token: string) =>
    `By how many bits “${token}”, after the token that looks, costs more without one head`,
  costRow: (block: number) => `Block ${block}`,
  costColumn: (head: number) => `Head ${head}`,
  tokens: 'What each token costs, in bits',
  changedTokens: 'What each token costs, in bits: the whole model → as changed',
  arrow: (before: string, after: string) => `${before} → ${after}`,
  next: (token: string) => `What the model expects after “${token}”`,
  nextNote: 'Filled: the whole model. Outlined: as changed.',

  columns: ['Token looked at', 'Place', 'Weight', 'Of it, agrees with your label'],
  tableCaption: (token: string) => `Where “${token}” looks`,
  summary: (block: number, head: number, token: string, target: string, share: string) =>
    `In block ${block}, head ${head}, “${token}” puts the most weight, ${share}, on “${target}”.`,
  fits: (share: string, label: string) =>
    ` On this text, ${share} of the head’s weight agrees with the label “looks at ${label}”`,
  fitsNowhere: (label: string) => ` On this text, the label “looks at ${label}” names no token`,
  fitsElsewhere: (least: string, most: string) =>
    `; on the other texts the share is ${least} to ${most}.`,
  fitsNowhereElse: '.',
  whole: (next: string, share: string) => ` After it the model expects “${next}”, with ${share}.`,
  loss: (bits: string) => ` The text costs ${bits} bits per token.`,
  changed: (what: string, token: string, cost: string, changedCost: string, favourite: string) =>
    ` ${what}, “${token}” after it goes from ${cost} to ${changedCost} bits, and the favourite is “${favourite}”.`,
  changedLoss: (before: string, after: string) =>
    ` The loss of the text goes from ${before} to ${after} bits per token.`,
  without: 'Without this head',
  unmasked: 'Without the mask, so that every token but the last sees the one it is to predict',
  both: 'Without this head, and without the mask, so that every token but the last sees the one it is to predict',

  stepRow: 'The weights of this row add up to one whole',
  stepAgrees: 'The part of this row that agrees with your label',
  stepFit: (tokens: string) =>
    `Such parts of all rows that count, ${tokens} of them, added up and divided by their number`,
  stepCost: (token: string) => `Bits that “${token}” costs, as changed and by the whole model`,
  stepLoss: 'Loss of the text in bits per token, as changed and by the whole model',
};
