/** Words of the figure that adds numbers token by token. */
export const words = {
  title: 'Adding by tokens',
  groupings: {
    left: 'GPT-4 and GPT-4o: threes from the left',
    right: 'With commas: threes from the right',
    single: 'Mote: digit by digit',
  },
  short: { left: 'From the left', right: 'With commas', single: 'Digit by digit' },
  rows: { a: 'first', b: 'second', written: 'written' },
  right: 'right',
  wrong: 'wrong',
  pairs: (right: string, all: string) => `right for ${right} of ${all} pairs of lengths`,

  a: 'First number',
  b: 'Second number',
  longest: 'Lengths tried, up to this many digits',

  summary: (a: string, b: string, sum: string, right: string) => `${a} + ${b} = ${sum}. ${right}`,
  all: 'Token by token all three come out right.',
  ways: { left: 'in threes from the left', right: 'with commas', single: 'digit by digit' },
  some: (ways: readonly string[]) =>
    `Token by token it comes out right only ${ways.join(' and ')}.`,
  allPairs: (left: string, right: string, single: string, all: string) =>
    `Of ${all} pairs of lengths, ${left} come out right in threes from the left, ${right} with commas, and ${single} digit by digit.`,
  tableCaption: 'The same sum in three ways of cutting numbers',
  columns: [
    'Cut',
    'First number',
    'Second number',
    'Sum by tokens',
    'Pairs of lengths that come out right',
  ],
  step: (way: string) => `${way}, from the last token`,
};
