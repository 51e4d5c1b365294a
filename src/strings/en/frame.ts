/** Words of the frame round every figure, of guesses and of questions. */

/** A name in running text, such as “the book”, at the beginning of a sentence. */
const first = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

export const frame = {
  input: 'What goes in',
  controls: 'Controls',
  numbers: 'The numbers',
  arithmetic: 'The arithmetic',
  /** Read aloud before what is raised or lowered in the arithmetic. */
  power: 'to the power',
  sub: 'sub',
  code: 'The code that ran',
  reset: 'Reset',
  copyLink: 'Copy link',
  copyEmbed: 'Copy embed code',
  copied: 'Copied.',
  copyByHand: 'Copy it from here:',
  linkTooLong: 'This state is too long for a link. Shorten the text, then copy again.',
  badLink: (parts: readonly { name: string; expected: string }[]) =>
    `Part of this link could not be read, so the figure uses its own start there: ${parts
      .map(({ name, expected }) => `“${name}” should be ${expected}`)
      .join('; ')}.`,
  embedTitle: (title: string) => `${title}, a figure of The Next Token`,
  seed: 'Seed',
  newSeed: 'Next seed',
  cut: (most: number) => `Only the first ${most.toLocaleString('en')} characters are used.`,
  retry: 'Try again',
  cancel: 'Cancel',
  loading: (what: string) => `Loading ${what}`,
  loaded: (what: string) => `Finished loading ${what}.`,
  loadFailed: (what: string, reason: string) =>
    `${first(what)} could not be loaded (${reason}). The rest of the page works; check the connection and try again, or open the page anew.`,
  loadStopped: (what: string) => `${first(what)} was not loaded: you stopped it.`,
  back: 'Back',
  forward: 'Forward',
  toStart: 'To the start',
  toEnd: 'To the end',
  step: (now: number, last: number) => `Step ${now} of ${last}`,
};

export const guess = {
  label: 'Guess first',
  commit: 'That is my guess',
  skip: 'Skip, show me',
  yours: 'Your guess',
  answer: 'Computed',
  right: 'That is it.',
  wrong: 'Not this time.',
};

/** What a guess is worth, by its kind. */
export const guessBits = {
  choice: (bits: string) => `It costs ${bits} bits, −log₂ of its probability.`,
  number: (bits: string) =>
    `Trusting your number costs ${bits} bits of extra surprise, on average.`,
  shares: (bits: string) => `Your shares miss the computed ones by ${bits} bits.`,
};

export const question = {
  label: 'Your turn',
  check: 'Check',
  right: 'Right.',
  wrong: 'Not quite.',
  again: 'Try another answer.',
  answers: 'All answers, explained',
  number: 'Your answer',
};
