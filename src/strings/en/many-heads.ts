/** Words of the figure of one layer with several heads. */
export const words = {
  title: 'One layer, many heads',
  channels: 'Numbers per word (C)',
  heads: 'Heads (H)',
  dropped: 'Leave out',
  none: 'none',
  headOf: (head: number) => `head ${head}`,
  input: 'in',
  query: 'queries',
  key: 'keys',
  value: 'values',
  mapsTitle: (heads: number, tokens: number) =>
    heads === 1
      ? `one head, ${tokens} × ${tokens} weights`
      : `${heads} heads, ${tokens} × ${tokens} weights each`,
  joined: 'joined',
  output: 'out',
  shape: (rows: number, columns: number) => `${rows} × ${columns}`,
  summary: (channels: number, heads: number, size: number, tokens: number) =>
    heads === 1
      ? `One head reads all ${channels} numbers of each of the ${tokens} words.`
      : `${heads} heads share the ${channels} numbers: each makes its own queries, keys and values of ${size}, and its own weights.`,
  whole: 'All heads are at work.',
  without: (head: number, change: string) =>
    `Without head ${head} the output moves by ${change} of its length.`,
  tableCaption: 'Each head, and how far the output moves without it',
  columns: [
    'Head',
    'Its columns',
    'Scores it computes',
    'Scores after the mask',
    'Output moves by',
  ],
  columnsOf: (from: number, to: number) => (from === to ? `${from}` : `${from} to ${to}`),
  stepSize: 'Numbers per head',
  stepScores: 'Scores of all heads under the causal mask',
  stepWeights: 'Numbers in the four matrices, however many heads share them',
};
