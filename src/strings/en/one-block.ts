/** Words of the figure that follows one token through one block. */
export const words = {
  title: 'One block, taken apart',
  text: 'Your text',
  block: 'Block',
  head: 'Head',
  token: 'Token',
  tokenAt: (label: string, number: number, all: number) => `${label} (${number} of ${all})`,
  step: 'Follow it step by step',
  picture: 'The steps of one block from top to bottom, each with the numbers of the chosen token',
  stages: {
    embedding: 'Embedding',
    stream: (block: number) => `Out of block ${block}`,
    attentionNorm: 'RMSNorm',
    projections: (head: number) => `Query, key, value: head ${head}`,
    weights: (head: number) => `Attention weights: head ${head}`,
    found: (head: number) => `Weighted values: head ${head}`,
    heads: 'All heads, side by side',
    attention: 'Projection',
    middle: '+ residual',
    mlpNorm: 'RMSNorm',
    up: 'MLP, up',
    gelu: 'GELU',
    down: 'MLP, down',
    out: (block: number) => `+ residual: out of block ${block}`,
  },
  says: {
    embedding: (token: string) =>
      `The row of “${token}” in the embedding table. Nothing has been mixed in yet.`,
    stream: (length: string) =>
      `What the blocks before have made of the token: a vector of length ${length}.`,
    norm: (from: string, to: string) =>
      `Divided by its own root mean square, then each channel times a learned gain: the length goes from ${from} to ${to}. The stream itself is not changed, this is a copy.`,
    projections: (channels: string) =>
      `Three matrices make a query, a key and a value of ${channels} numbers. Query and key are then turned by the token’s position.`,
    weights: (top: string, share: string, seen: string) =>
      seen === '1'
        ? `The first token has nothing to look at but itself: “${top}” gets all the weight, ${share}.`
        : `The query meets the keys of all ${seen} tokens up to this one. “${top}” gets the most weight, ${share}.`,
    found:
      'The values of those tokens, mixed under these weights. This is what the head has fetched.',
    heads: (head: number, heads: string) =>
      `What all ${heads} heads found, one beside the other; head ${head} is marked.`,
    attention: (length: string) =>
      `A matrix mixes the heads’ findings into a vector as wide as the stream, of length ${length}.`,
    middle: (before: string, after: string) =>
      `It is added, channel by channel, to what came in. The length of the stream goes from ${before} to ${after}.`,
    up: (channels: string) =>
      `A matrix makes ${channels} numbers, each asking whether the vector points in one learned direction.`,
    gelu: (alive: string, channels: string) =>
      `Numbers well above 0 pass, those well below become nearly 0. Here ${alive} of ${channels} stay above 0.1. Without this bend, up and down would amount to one matrix.`,
    down: (length: string) =>
      `A second matrix turns what passed into a vector as wide as the stream, of length ${length}.`,
    out: (before: string, after: string, last: boolean) =>
      `It is added too: from ${before} to ${after}. ${last ? 'This was the last block: the prediction is read out from here.' : 'The next block starts here.'}`,
  },
  summary: (step: number, last: number, name: string, shape: string, says: string) =>
    `Step ${step} of ${last}: ${name}, ${shape}. ${says}`,
  first: 'Its first numbers',
  weightsOf: 'Weights',
  weight: (token: string, share: string) => `${token} ${share}`,
  dropped: (n: string) =>
    `This is longer than Mote’s context: the first ${n === '1' ? 'token of this text was' : `${n} of this text’s tokens were`} left out.`,
  shape: (rows: string, columns: string) => `${rows} × ${columns}`,
  tableCaption: (token: string) => `The numbers of “${token}” at each step`,
  columns: [
    'Step',
    'Shape for the whole text',
    'Length',
    'Smallest',
    'Largest',
    'First three numbers',
  ],
  parts: { query: 'Query', key: 'Key', value: 'Value' },
  steps: {
    rms: 'Root mean square of what comes in',
    norm: (channel: string) =>
      `RMSNorm of its largest channel, number ${channel}: divided, times the gain`,
    score: (token: string) => `Score of “${token}”: query times key, divided by √d`,
    softmax: 'Softmax over the tokens seen: its weight',
    found: 'First channel of the head: values under their weights',
    middle: 'First channel of the stream, with what attention adds',
    gelu: (channel: string) => `GELU of the largest hidden channel, number ${channel}`,
    out: 'First channel of the stream, with what the MLP adds',
  },
};
