/** Words of the figure that lays truth, counting and Mote side by side, row by row. */
export const words = {
  title: 'A corner of the prediction matrix',
  guess: (documents: string, length: number, text: string) =>
    `Somebody reads ${documents} texts of a small world, counts after every ${length} tokens what came next, and keeps the counts as a table. Mote, a small language model, has learned from texts of the same world. Who can go on with “${text}”, a line with made-up names?`,
  options: {
    both: 'The table and Mote',
    counted: 'Only the table',
    mote: 'Only Mote',
    neither: 'Neither',
  },
  reveal: (met: string, token: string, truth: string, mote: string) =>
    `${met === '0' ? 'The table has never met this row: it is empty.' : `The table has met this row ${times(met)}.`} In truth *${token}* gets ${truth}, and Mote gives it ${mote}. Mote keeps no rows. It works every row out when it is asked.`,

  picture: 'Rows are contexts, columns are tokens. In every cell three bars: truth, counted, Mote.',
  truth: 'Truth',
  counted: 'Counted',
  mote: 'Mote',
  moreColumns: (columns: string) => `and ${columns} more columns`,
  detail: (row: number) => `Row ${row}, in numbers`,
  token: 'Next token',
  others: 'all others',
  none: '–',
  distance: 'Off the truth',
  bits: (bits: string) => `${bits} bits`,

  row: 'Row',
  rowName: (row: number, text: string) => `${row}: ${text}`,
  own: 'Your own row (number 7)',
  nothingTyped: '(the start of a text)',
  documents: 'Documents read for the table',
  length: 'Tokens that tell one row from another',
  smooth: 'Let shorter contexts help out',
  counting: 'Counting …',
  counter: 'the small world',

  summaryTruth: (text: string, token: string, share: string) =>
    `After “${text}”, the small world goes on with “${token}” in ${share ? `${share} of all cases` : 'every case'}.`,
  summaryNoTruth: (text: string) =>
    `No text of the small world begins with the tokens of “${text}”: this row has no truth.`,
  summaryCounted: (documents: string, met: string, token: string, share: string) =>
    `The table of ${documents} documents has met this row ${times(met)} and gives “${token}” ${share};`,
  summaryHelped: (documents: string, _met: string, token: string, share: string) =>
    `The table of ${documents} documents has never met this row, and shorter contexts give “${token}” ${share};`,
  summaryEmpty: (documents: string) =>
    `The table of ${documents} documents has never met this row and says nothing;`,
  summaryCounting: (documents: string) =>
    `In the table of ${documents} documents this row is still to be counted;`,
  summaryMote: (share: string, token: string) => `Mote gives “${token}” ${share}.`,
  summaryDistances: (counted: string, mote: string) =>
    `Off the truth: the table by ${counted} bits, Mote by ${mote}.`,
  summaryMoteDistance: (mote: string) => `Mote is ${mote} bits off the truth.`,

  tableCaption: 'The picked row: what each source gives each next token',
  columns: ['Next token', 'Truth', 'Counted', 'Mote'],
  stepRows: (length: number) =>
    `Rows that a table of ${length} ${length === 1 ? 'token' : 'tokens'} of context has`,
  stepFilled: (documents: string, tokens: string) =>
    `Part of them that ${documents} documents, ${tokens} tokens, have filled`,
  stepTerm: (source: string, token: string) => `${source}: the part of “${token}” in the distance`,
  stepDistance: (source: string) => `${source}: the whole distance (KL divergence), in bits`,
};

function times(n: string): string {
  if (n === '0') return 'never';
  return n === '1' ? 'once' : `${n} times`;
}
