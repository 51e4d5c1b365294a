/** Words of the figure that shows what lies nearest to a word, in two sets of vectors. */
export const words = {
  title: 'Nearest neighbours, in two spaces',
  listed: 'A word to look up',
  own: 'Or any word',
  ownWord: 'your own word',
  noWord: '(no word)',
  piece: 'Which of its tokens',
  measure: 'Nearest by',
  measures: { cosine: 'cosine', dot: 'dot product', distance: 'distance' },
  mote: (tokens: string) => `Mote, ${tokens} tokens`,
  real: (count: string) => `Real vectors, ${count} words`,
  reads: (word: string) => `Mote reads “${word}” as`,
  rows: (measure: string) =>
    `The row of this token in Mote’s table, and the row of its neighbour by ${measure}`,
  rowLabel: 'Numbers of a row, above and below zero',
  unknown: (word: string) => `“${word}” has no row in the real vectors.`,
  noneTyped: 'There is no word to look up.',
  several: (word: string, tokens: string) =>
    `Mote has no row for “${word}”, only for its tokens ${tokens}.`,
  summaryMote: (token: string, nearest: string, measure: string, value: string) =>
    `In Mote’s table “${token}” lies nearest to “${nearest}”, by ${measure} (${value}).`,
  summaryReal: (word: string, nearest: string, value: string) =>
    `In the real vectors “${word}” lies nearest to “${nearest}” (${value}).`,
  tableCaption: (measure: string) => `Nearest by ${measure}`,
  columns: ['Place', 'In Mote’s table', 'Its length', 'Value', 'In the real vectors', 'Its value'],
  stepLookUp: (token: string, numbers: string) =>
    `Look up the row of “${token}”: ${numbers} numbers`,
  stepCosine: (token: string, nearest: string) =>
    `Cosine of “${token}” and “${nearest}”: their dot product, over the product of their lengths`,
  stepDistance: 'Their distance',
};
