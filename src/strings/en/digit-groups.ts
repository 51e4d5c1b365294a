/** Words of the figure that adds numbers token by token. */
export const words = {
  title: 'Adding by tokens',
  guess: (pairs: string, longest: string) =>
    `A simple program adds token by token, the last token under the last, and carries. Given ${pairs} random pairs of numbers of up to ${longest} digits, cut as GPT-4’s encoding cuts them, how often does it get the sum, in percent?`,
  guessReveal: (right: string) =>
    `In ${right}. Groups of three from the left end wherever the number ends, so the last tokens of two numbers need not cover the same places.`,

  groupings: {
    left: 'GPT-4 and GPT-4o: threes from the left',
    right: 'The same, written with commas: threes from the right',
    single: 'Mote: digit by digit',
  },
  short: { left: 'From the left', right: 'With commas', single: 'Digit by digit' },
  rows: { a: 'first', b: 'second', written: 'written' },
  right: (sum: string) => `${sum}: right`,
  wrong: (sum: string, off: string) => `${sum}: wrong, off by ${off}`,
  share: (share: string, pairs: string) => `right in ${share} of ${pairs} random pairs`,

  a: 'First number',
  b: 'Second number',
  longest: 'Digits of the random numbers, at most',

  summary: (a: string, b: string, sum: string, right: string) => `${a} + ${b} = ${sum}. ${right}`,
  all: 'Added token by token, all three come out right.',
  some: (right: string) => `Added token by token, it comes out right only so: ${right}.`,
  shares: (left: string, right: string, single: string, pairs: string) =>
    `Of ${pairs} random pairs ${left} come out right in threes from the left, ${right} with commas, and ${single} digit by digit.`,
  tableCaption: 'The same sum in three ways of cutting numbers',
  columns: [
    'Cut',
    'First number',
    'Second number',
    'Sum by tokens',
    'Random pairs that come out right',
  ],
  step: (way: string) => `${way}, from the last token`,
};
