/** Words of the figure that cuts a text into tokens. */
export const words = {
  title: 'Text into tokens',
  sentences: 'A text worked out in advance',
  ownText: 'your own text',
  text: 'Or your own text',
  encoding: 'Encoding',
  mote: 'Mote',
  under: 'Below each token',
  unders: { ids: 'its id', bytes: 'its bytes' },
  price: 'Price, of your choosing',
  priceValue: (dollars: string) => `${dollars} per million tokens`,

  load: (label: string, kilobytes: string) =>
    `Load the ${label} vocabulary for my own text (about ${kilobytes} kB)`,
  loadRest: (labels: string, kilobytes: string) =>
    `Load ${labels} as well, to compare (about ${kilobytes} kB)`,
  loadWhy:
    'The listed texts were worked out in advance. For any other, your browser needs the list of tokens, once.',
  vocabulary: (labels: string) => `the ${labels} vocabulary`,
  and: ' and ',

  strip: (label: string) => `The tokens in the ${label} encoding`,
  staleText: 'Below are still the tokens of the text before: yours needs a vocabulary, see above.',
  staleEncoding: (drawn: string, asked: string) =>
    `Below are the tokens of ${drawn}: those of ${asked} need its vocabulary, see above.`,
  more: (n: string) => `… and ${n} more tokens. All of them are counted.`,
  empty: 'No text, no tokens.',

  counts: 'The encodings side by side',
  countColumns: { encoding: 'Encoding', tokens: 'Tokens', perToken: 'Bytes per token' },
  notLoaded: 'not loaded',
  differ: 'Where the encodings cut differently (Mote’s only while it is picked)',
  same: 'The encodings compared here cut this text at the same places.',
  moreDiffer: (n: string) => `… and ${n} more places.`,

  summary: (label: string, tokens: string, characters: string, bytes: string) =>
    `${label} cuts this into ${tokens}: ${characters}, ${bytes}.`,
  others: (list: string) => ` ${list}.`,
  other: (label: string, tokens: string) => `${label} makes ${tokens} of it`,
  places: (n: number) =>
    n === 0
      ? ' All of these cut at the same places.'
      : n === 1
        ? ' Between them they part ways in one place.'
        : ` Between them they part ways in ${n} places.`,
  cost: (price: string, cost: string) =>
    ` At ${price} per million tokens, a million such texts cost ${cost} to read.`,
  tokens: (n: string) => (n === '1' ? '1 token' : `${n} tokens`),
  characters: (n: string) => (n === '1' ? '1 character' : `${n} characters`),
  bytes: (n: string) => (n === '1' ? '1 byte' : `${n} bytes`),

  tableCaption: (label: string, shown: string, all: string) =>
    shown === all
      ? `All tokens in the ${label} encoding`
      : `The first ${shown} of ${all} tokens in the ${label} encoding`,
  columns: ['Place', 'Token', 'Id', 'Bytes'],

  stepPerToken: (label: string) => `Bytes per token in the ${label} encoding`,
  stepPrice: 'What a model at your price would charge for reading a million such texts',
  dollars: (n: string) => `$${n}`,
};
