/** Words of the figure that looks a token id up in three vocabularies. */
export const words = {
  title: 'What a number stands for',
  listed: 'A number looked up in advance',
  ownId: 'your own number',
  id: 'Or any number',
  load: (kilobytes: string) => `Load all three vocabularies for any number (about ${kilobytes} kB)`,
  vocabularies: 'the vocabularies',

  caption: 'One number in three vocabularies',
  heads: { encoding: 'Encoding', meaning: 'What it stands for', place: 'Where it stands' },
  notLoaded: 'a text token; the vocabulary is not loaded',
  special: (name: string) => `the control token ${name}`,
  unused: 'nothing: this number is not used',
  outside: (last: string) => `nothing: the last number is ${last}`,

  sizes: 'What the numbers are used for',
  use: 'Used for',
  uses: { bytes: 'Bytes', merges: 'Merges', control: 'Control', unused: 'Unused', size: 'All' },

  summary: (id: string, meanings: string) => `The number ${id} is ${meanings}.`,
  is: (meaning: string, label: string) => `${meaning} in ${label}`,
  text: (label: string) => `“${label}”`,
  quiet: 'a text token',
  nothing: 'nothing',

  tableCaption: 'The number in three vocabularies, byte by byte',
  columns: ['Encoding', 'Stands for', 'Bytes'],
  stepAll: (label: string) => `Numbers of the ${label} vocabulary: bytes, merges, control, unused`,
};
