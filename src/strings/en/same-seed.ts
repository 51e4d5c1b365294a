/** Words of the figure that writes three texts from one seed. */
export const words = {
  title: 'One seed, three temperatures',
  guess:
    'A model that only counts writes on after “Call me”, three times, from one seed. One of the three gets stuck and repeats itself without end. Which?',
  guessOption: (t: string) => `Temperature ${t}`,
  guessReveal: (t: string, different: string, all: string) =>
    `Temperature ${t}: of its ${all} word pairs only ${different} are different. Taking the likeliest word every time is the surest way into a loop.`,
  prompt: 'The text so far',
  temperatures: ['First temperature', 'Second temperature', 'Third temperature'],
  length: 'Words and marks to write',
  heading: (t: string) => `T = ${t}`,
  greedy: 'T = 0, greedy',
  distinct: (different: string, all: string) =>
    `${different} different word ${different === '1' ? 'pair' : 'pairs'} out of ${all}`,
  legend: 'Underlined: words that repeat a run of three already written.',
  again: 'Write all three again',
  text: 'the book’s text',
  waiting: (kilobytes: string) =>
    `Written in advance. Change something, and the book’s text (${kilobytes} kB) comes into this page and is counted here, and the model writes anew.`,
  here: 'The book’s text is in this page and has been counted.',
  same: (times: number) => `Written ${times} times now: the same, word for word.`,
  different: 'Written again, and it came out different.',
  columns: [
    'Temperature',
    'Words and marks',
    'Different ones',
    'Different pairs',
    'Longest stretch written twice',
  ],
  tableCaption: 'How varied each text is',
  summary: (
    seed: number,
    coldest: string,
    cold: string,
    hottest: string,
    hot: string,
    shared: string,
  ) => `Seed ${seed}: at ${coldest}, the text has ${cold}; at ${hottest}, ${hot}. ${shared}`,
  sharedNone: 'Not all three begin with the same word.',
  shared: (n: string) =>
    n === '1'
      ? 'All three begin with the same word or mark.'
      : `All three begin with the same ${n} words and marks.`,
  sharedAll: 'All three are the same.',
  stepRandom: (seed: number) =>
    `The first random numbers of seed ${seed}, one for each word; every temperature above 0 uses the same ones`,
  stepPairs: (t: string) => `${t}: different pairs over all pairs`,
};
