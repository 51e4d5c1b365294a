/** Words of the calculator of weights and cache. */
export const words = {
  title: 'What has to fit into memory',
  model: 'Model',
  names: {
    mote: 'Mote',
    'llama-8b': 'Llama 3.1 8B',
    'llama-70b': 'Llama 3.1 70B',
    'llama-405b': 'Llama 3.1 405B',
    'gpt-3': 'GPT-3 175B',
    'deepseek-v3': 'DeepSeek-V3',
    own: 'your own sizes',
  },
  parameters: 'Parameters',
  parametersValue: (billions: string) => `${billions} billion`,
  blocks: 'Blocks',
  keyValueHeads: 'Heads that keep keys and values',
  headSize: 'Numbers in a key or value',
  sharing: 'Keys and values are kept for',
  sharings: {
    built: 'heads as built',
    all: 'every head',
    one: 'one head',
  },
  tokens: 'Length of each text',
  tokensValue: (n: string) => `${n} tokens`,
  texts: 'Texts at once',
  weightBits: 'Bits of each weight',
  cacheBits: 'Bits of each cached number',
  memory: 'Memory of the device',
  devices: {
    8: '8 GB: a phone',
    24: '24 GB: a graphics card',
    80: '80 GB: a server card',
    640: '640 GB: eight of those',
  },
  picture: 'Weights and cache beside the memory of the device, and the caches of several models',
  weights: 'weights',
  cache: 'keys and values',
  needed: (bytes: string) => `${bytes} needed`,
  has: (bytes: string) => `${bytes} there`,
  compareTitle: (tokens: string) => `Cache for ${tokens} tokens`,
  compareTitleMany: (tokens: string, texts: string) =>
    `Cache for ${texts} texts of ${tokens} tokens`,
  asSet: 'as set above',
  facts: {
    perToken: 'Cache for one token',
    longest: 'Longest text that fits',
    most: 'Texts of this length that fit',
  },
  noRoom: 'none',
  summary: (
    model: string,
    weights: string,
    cache: string,
    texts: string,
    tokens: string,
    memory: string,
    fits: boolean,
    difference: string,
  ) =>
    `${model} needs ${weights} for its weights and ${cache} for the keys and values of ${texts} of ${tokens} tokens. ${
      fits
        ? `That fits into ${memory}, and leaves ${difference}.`
        : `That does not fit into ${memory}: ${difference} are missing.`
    }`,
  oneText: 'one text',
  manyTexts: (n: string) => `${n} texts`,
  beyond: (context: string) => ` It was made for texts of at most ${context} tokens.`,
  tableCaption: 'The same texts with every model, at the bits set above',
  columns: ['Model', 'Cache for one token', 'Cache', 'Weights', 'Together'],
  stepKept: 'Numbers kept of one token in one block: 2 × heads × head size',
  stepLatent: 'Numbers kept of one token in one block: compressed vector + position part',
  stepToken: 'Bytes for one token: blocks × numbers × bits ÷ 8',
  stepCache: 'Cache: bytes for one token × tokens × texts',
  stepWeights: 'Weights: parameters × bits ÷ 8',
  stepFit: 'Longest text that fits: what the weights leave ÷ bytes for one token ÷ texts',
  bytes: 'bytes',
  guess: (model: string, tokens: string) =>
    `${model} reads one text of ${tokens} tokens. How much memory do its keys and values take, at 16 bits each, beside the weights?`,
  reveal: (cache: string, small: string) =>
    `${cache}. All the weights of the model with 8 billion parameters take ${small}, in the same 16 bits.`,
};
