/** Words of the figure that draws the waves by which the first transformer marked its places. */
export const words = {
  title: 'A place written in waves',
  guess: (a: number, b: number, product: string, most: string, c: number, d: number) =>
    `The vectors of places ${a} and ${b} have a dot product of ${product}; with itself, each has ${most}. What do places ${c} and ${d} give?`,
  guessOptions: ['Less', 'The same', 'More'],
  guessReveal: (product: string) =>
    `${product} again. For a pair of channels, sine times sine plus cosine times cosine is the cosine of the difference of the two angles. The places themselves drop out.`,
  first: 'First place',
  second: 'Second place',
  both: 'Both places',
  bothOn: 'One place on',
  bothBack: 'One place back',
  channels: 'Channels',
  base: 'Base',
  map: 'Value of each channel at each place, from −1 (empty) to 1 (full shade)',
  mapAxis: 'place',
  channelAxis: 'channel',
  products: 'Dot product of the first place’s vector with that of every place',
  productsTitle: (place: number) => `Dot product with the vector of place ${place}`,
  key: 'Full shade is 1, empty is −1. Solid frame: first place. Dashed frame: second place.',
  summary: (a: number, b: number, apart: number, product: string, c: number, d: number) =>
    apart === 0
      ? `Place ${a} with itself: every pair of channels adds 1, ${product} in all, at any place.`
      : `Places ${a} and ${b} are ${apart} apart: the dot product of their vectors is ${product}, as for any two places ${apart} apart, such as ${c} and ${d}.`,
  tableCaption: 'What each pair of channels adds to the dot product',
  columns: ['Pair', 'Places in a full wave', 'First: sine, cosine', 'Second: sine, cosine', 'Adds'],
  stepAngle: (pair: string, place: number) => `Pair ${pair}: the angle at place ${place}`,
  stepPair: (pair: string) => `Pair ${pair} adds the cosine of the difference`,
  stepSum: 'All pairs together',
};
