/** Words of the figure that plays the merges of a word. */
export const words = {
  title: 'From bytes to tokens, merge by merge',
  guess: 'GPT-2 starts with the ten letters of *strawberry*. Which two neighbours merge first?',
  option: (left: string, right: string) => `${left} and ${right}`,
  guessReveal: (made: string, place: string, rivals: string) =>
    `*${made}* comes first: it is the pair that was learned earliest, as merge number ${place}. ${rivals}`,
  rival: (made: string, place: string) => `*${made}* was learned as number ${place}.`,
  notLearned: (left: string, right: string) => `*${left}* and *${right}* never became one token.`,

  words: 'A word worked out in advance',
  ownWord: 'your own word',
  word: 'Or your own word',
  encoding: 'Encoding',
  player: 'Merges done',
  load: (label: string, kilobytes: string) =>
    `Load the ${label} vocabulary for my own word (about ${kilobytes} kB)`,
  vocabulary: (label: string) => `the ${label} vocabulary`,
  stale: 'Below is still the word before: yours needs a vocabulary, see above.',

  piece: (n: number, of: number) => (of === 1 ? 'The tokens now' : `Piece ${n} of ${of}`),
  never: '–',
  neverSpoken: 'never merge',
  rank: (rank: string) => `would make token ${rank}`,
  next: 'next',
  bornNow: 'new',
  history: 'The last merges',
  historyEmpty: 'Nothing has merged yet: every token is one byte.',
  line: (left: string, right: string, made: string) => `${left} + ${right} → ${made}`,
  made: (id: string, place: string) => `token ${id}, merge number ${place}`,

  empty: 'No text, nothing to merge.',
  start: (bytes: number, candidates: string) =>
    `${bytes === 1 ? '1 byte, which is a token' : `${bytes} bytes, each a token`} of its own. ${candidates}`,
  done: (step: number, last: number, left: string, right: string, made: string, place: string) =>
    `Merge ${step} of ${last}: ${left} and ${right} have become ${made}, merge number ${place} of those learned.`,
  following: (left: string, right: string) =>
    ` Next come ${left} and ${right}, which have the lowest number in their piece.`,
  first: (left: string, right: string) =>
    `${left} and ${right} have the lowest number in their piece and merge first.`,
  finished: (n: number) =>
    n === 1
      ? ' No two neighbours merge any more: one token is left.'
      : ` No two neighbours merge any more: ${n} tokens are left.`,
  nothing: 'No two neighbours merge.',

  tableCaption: 'Every merge of this word, in order',
  columns: ['Merge', 'Left', 'Right', 'Becomes', 'Id', 'Learned as merge number', 'Tokens left'],
  stepChoose: (n: number) => `Merge ${n}: the lowest of the ids the neighbours would make`,
};
