/** Words of the figure that adds and subtracts word vectors. */
export const words = {
  title: 'Adding and subtracting words',
  guess: (sum: string, count: string) =>
    `Take the vectors of three words and compute ${sum}. Of all ${count} words, which one lies nearest to the result?`,
  guessReveal: (first: string, best: string, second: string, next: string) =>
    `It is *${first}* (${best}); *${second}* comes after it (${next}). Taking one vector away and adding another has moved the point only a little.`,
  listed: 'A sum to look at',
  ownSum: 'your own sum',
  spaces: { real: 'Real vectors', mote: 'Mote' },
  space: 'Vectors',
  a: 'Start from',
  b: 'take away',
  c: 'and add',
  exclude: 'Exclude the inputs',
  nearest: (sum: string) => `Nearest to ${sum}`,
  input: 'an input',
  leftOut: 'The three words of the sum are left out of the answers.',
  allowed: 'All words may be the answer, the three of the sum included.',
  accuracy: 'How often such sums come out right',
  heads: {
    relation: 'Relation',
    excluded: 'inputs excluded',
    open: 'all words',
    lazy: 'no sum: nearest to the word added',
  },
  accuracyNote: {
    real: (questions: string) =>
      `Recorded: every pair of a relation asked about every other, ${questions} questions a row.`,
    mote: (questions: string) =>
      `Recorded: all pairs whose words are single tokens of Mote’s, every pair asked about every other, ${questions} questions in the first row.`,
  },
  relations: {
    people: 'man : woman',
    capitals: 'France : Paris',
    adjectives: 'France : French',
    languages: 'France : French',
    plurals: 'car : cars',
    comparatives: 'big : bigger',
    past: 'go : went',
    opposites: 'good : bad',
  } as Readonly<Record<string, string>>,
  yes: 'yes',
  no: 'no',
  tableCaption: (sum: string) => `The words nearest to ${sum}`,
  columns: ['Word', 'Cosine', 'One of the inputs'],
  isInput: (sum: string, word: string, cosine: string) =>
    `Of all words, “${word}” lies nearest to ${sum} (cosine ${cosine}), and it is one of the inputs.`,
  isOther: (sum: string, word: string, cosine: string) =>
    `Of all words, “${word}” lies nearest to ${sum} (cosine ${cosine}).`,
  withoutInputs: (word: string, cosine: string) =>
    `The nearest other word is “${word}” (${cosine}).`,
  nothingElse: 'There is no other word among the nearest.',
  excluded: (sum: string, word: string, hidden: boolean, best: string) =>
    `With the inputs excluded, “${word}” lies nearest to ${sum}.${hidden ? ` Among all words it would be “${best}”.` : ' It would also be the nearest of all words.'}`,
  missing: {
    real: (missing: readonly string[]) =>
      `The real vectors have no row for ${oneOf(missing)}, so there is nothing to add up.`,
    mote: (missing: readonly string[]) =>
      `Mote has no single token for ${oneOf(missing)}, so there is nothing to add up.`,
  },
  nothing: 'The three vectors cancel out: what is left points nowhere.',
  stepCosine: (word: string) => `How near “${word}” lies to the sum`,
  stepRelation: (name: string) => `${name}: right with the inputs excluded, and among all words`,
};

/** Every word once, in quotation marks: “a”, “b” or “c”. */
function oneOf(all: readonly string[]): string {
  const quoted = [...new Set(all)].map((word) => `“${word}”`);
  const last = quoted.pop();
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : `${last}`;
}
