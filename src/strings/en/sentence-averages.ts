/** Words of the figure that compares sentences by one vector each. */
export const words = {
  noSentences: 'No sentence to compare yet: write one a line.',
  title: 'Sentences as averages',
  guess: (first: string, second: string) =>
    `A sentence’s vector is the average of its words’ vectors. How alike does that make “${first}” and “${second}”? Their cosine is 1 for the same direction and 0 for nothing in common.`,
  guessReveal: (cosine: string) =>
    `${cosine}. The words *did* and *not* are two votes among six, and *not* has the vector of a word that stands in sentences of all kinds.`,
  listed: 'Sentences to compare',
  lists: {
    negation: 'With and without “not”',
    order: 'The same words in another order',
    topics: 'Money and water',
  },
  ownList: 'your own sentences',
  own: (most: number) => `Or your own, one a line (at most ${most})`,
  method: 'Vector of a sentence',
  methods: {
    mean: 'average',
    weighted: 'rare words count more',
    centred: 'and less what all share',
    mote: 'Mote’s own',
  },
  after: 'After so many of Mote’s blocks',
  how: {
    mean: () => 'By the average of real word vectors',
    weighted: () => 'By an average in which rare words count more',
    centred: () => 'By a weighted average less what all words share',
    mote: (after: number) =>
      after === 0
        ? 'By the average of Mote’s embeddings'
        : `By the average of Mote’s vectors after ${after} ${after === 1 ? 'block' : 'blocks'}`,
  },
  formula: {
    mean: 's = (v_{1} + … + v_{n}) ÷ n',
    weighted: 's = Σ w_{i} v_{i} ÷ Σ w_{i},  w_{i} = a ÷ (a + p_{i})',
    centred: 's = Σ w_{i} v_{i} ÷ Σ w_{i} − c',
    mote: 's = (x_{1} + … + x_{n}) ÷ n',
  },
  picture: 'Cosine of every pair of sentences',
  letters: 'The sentences',
  unknown: (unknown: string) => `Without a vector, so left out: ${unknown}.`,
  cut: 'A sentence is longer than Mote’s context; its beginning was left out.',
  tooFew: 'It takes two sentences with known words to compare.',
  summary: (how: string, a: string, b: string, most: string, c: string, d: string, least: string) =>
    `${how}, ${a} and ${b} are most alike (${most}), ${c} and ${d} least (${least}).`,
  onePair: (how: string, a: string, b: string, cosine: string) =>
    `${how}, ${a} and ${b} have a cosine of ${cosine}.`,
  tableCaption: (how: string) => `${how}: pairs, most alike first`,
  columns: ['Pair', 'Cosine', 'One', 'The other'],
  stepVector: {
    mean: (letter: string) => `The vector of ${letter}`,
    weighted: (letter: string) =>
      `The vector of ${letter}; p is a word’s share of all text, guessed from its rank, and a a small constant`,
    centred: (letter: string) =>
      `The vector of ${letter}; weights w as in “rare words count more”, and c the mean of all word vectors`,
    mote: (letter: string) => `The vector of ${letter}`,
  },
  stepCosine: (a: string, b: string) => `The cosine of ${a} and ${b}`,
};
