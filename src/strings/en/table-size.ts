/** Words of the figure that asks what could hold the whole table. */
export const words = {
  title: 'What could hold the table?',
  guess: (size: string) =>
    `A table has one row for every possible context. A model knows ${size} tokens. How many tokens long must the contexts be for the table to have more rows than the Earth has atoms?`,
  unit: 'tokens',
  reveal: (size: string, length: number, rows: string, atoms: string) =>
    `With ${length} tokens there are ${size} to the power ${length}, which is ${rows} rows, and the Earth has about ${atoms} atoms. Every token more multiplies the rows by ${size}.`,

  length: 'Length of the context',
  lengthOf: (length: number) => (length === 1 ? '1 token' : `${length} tokens`),
  vocabulary: 'Vocabulary',
  vocabularies: {
    mote: (size: string) => `Mote: ${size}`,
    gpt2: (size: string) => `GPT-2: ${size}`,
    o200k: (size: string) => `GPT-4o: ${size}`,
  },
  picture: 'Numbers on a scale where every step to the right is a multiplication by ten',
  rows: 'Rows of the table',
  numbers: 'Numbers inside Mote',
  disk: 'Rows that fit on a disk of 1 TB',
  text: 'Tokens of a large training text',
  earth: 'Atoms in the Earth',
  universe: 'Atoms in the observable universe',

  summary: (length: string, size: string, rows: string, verdict: string) =>
    `With contexts of ${length} and a vocabulary of ${size}, the table has ${rows} rows: ${verdict}.`,
  fits: 'a disk of 1 TB can hold it',
  noDisk: 'too many for a disk of 1 TB',
  noText: 'more than all of a large training text could fill',
  noEarth: 'more than the Earth has atoms',
  noUniverse: 'more than the observable universe has atoms',
  tableCaption: 'The rows of the table beside other numbers',
  columns: ['What', 'How many', 'Power of ten'],
  stepRows: 'Every place of the context can hold every token',
  stepDigits: 'The same as a power of ten',
  stepDisk: (size: string) => `A row holds ${size} numbers of 2 bytes; rows on 1 TB`,
};
