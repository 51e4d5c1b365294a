/** Words of the figure that sets letters beside what a model gets. */
export const words = {
  title: 'Letters, and what the model gets',
  guess:
    'In the middle of a sentence stands the word *strawberry*, with a space before it. What does a model with the GPT-4o encoding get in its place?',
  options: ['Ten letters', 'Three pieces: st, raw, berry', 'One number'],
  guessReveal: (inside: string, alone: string) =>
    `It gets ${inside}, and nothing else. Without the space before it, at the very start of a text, it would get ${alone}.`,

  words: 'A word worked out in advance',
  ownWord: 'your own word',
  word: 'Or your own word',
  letter: 'Letter to count',
  encoding: 'Encoding',
  bare: 'Show only what the model gets',
  load: (label: string, kilobytes: string) =>
    `Load the ${label} vocabulary for my own word (about ${kilobytes} kB)`,
  vocabulary: (label: string) => `the ${label} vocabulary`,
  stale: 'Below are still the tokens of the word before: yours needs a vocabulary, see above.',

  code: 'What a program sees',
  counted: (letter: string, n: number, places: string) =>
    n === 0
      ? `“${letter}” does not occur.`
      : n === 1
        ? `“${letter}” occurs once, at place ${places}.`
        : `“${letter}” occurs ${n} times, at places ${places}.`,
  noLetter: 'No letter to count.',
  noWord: 'No word yet.',
  forms: {
    alone: 'What a model gets: the word at the start of a text',
    inside: 'The word inside a sentence, with its space',
    spaced: 'The word spelled out, with spaces between the letters',
  },
  names: { alone: 'alone', inside: 'with its space', spaced: 'spelled out' },

  summary: (letters: number, counted: string) =>
    `A program sees ${letters === 1 ? '1 character' : `${letters} characters`}. ${counted}`,
  gets: (label: string, alone: string, inside: string, spaced: string) =>
    ` A model with the ${label} encoding gets ${alone} for the word alone, ${inside} with a space before it, ${spaced} when it is spelled out.`,
  tokens: (n: number) => (n === 1 ? '1 token' : `${n} tokens`),
  ids: (ids: readonly string[]) =>
    ids.length === 1 ? `the number ${ids[0]}` : `the numbers ${ids.join(', ')}`,

  tableCaption: 'Every token of each form, and the counted letter inside it',
  columns: ['Form', 'Token', 'Id', 'Times the letter is in it'],
  stepCount: 'The program’s sum, letter by letter: 1 where it is the one wanted',
  stepPerToken: (form: string) => `Letters per token, ${form}`,
};
