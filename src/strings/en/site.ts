/** Words of the pages, outside figures and chapters. */
export const site = {
  /** The language of these words and of the pages, as in the html lang attribute. */
  language: 'en',
  /** In which direction they are read, as in the html dir attribute. */
  direction: 'ltr' as const,
  name: 'The Next Token',
  tagline: 'How language models work, computed in front of you',
  description:
    'An interactive book on language models: type your own words, guess first, and see a real computation answer, in your browser.',
  skip: 'Skip to the text',
  nav: 'Site',
  glossary: 'Glossary',
  references: 'References',
  about: 'About',
  mote: 'Mote',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  footer:
    'Text CC BY 4.0, code MIT. Everything is computed in this page; nothing you type leaves it.',
  scriptsLost:
    'What brings this part to life did not come: the connection is lost, or the book was renewed while it was open. Open the page anew.',
};

export const chapter = {
  number: (n: number) => `Chapter ${n}`,
  minutes: (n: number) => `about ${n} minutes`,
  contents: 'In this chapter',
  sources: 'Sources of this chapter',
  previous: 'Before this',
  next: 'Next',
  read: 'read',
  reviewed: (date: string) => `Facts last checked ${date}.`,
};

export const figure = {
  /** Before the number of a figure in a chapter. */
  label: 'Figure',
  badges: {
    computed: 'computed here',
    recorded: 'recorded run',
    'made-up': 'inputs made up',
  },
  fromChapter: (title: string) => `From the chapter “${title}” of The Next Token`,
};

export const cite = {
  authors: (names: readonly string[]) =>
    names.length > 2 ? `${names[0]} et al.` : names.join(' and '),
};

export const furniture = {
  notQuite: 'Not quite',
  inGlossary: 'In the glossary',
};

export const pages = {
  glossary: {
    title: 'Glossary',
    lead: 'The words of the book, each in a sentence, with the chapter that shows it at work.',
    taughtIn: 'Shown in',
  },
  references: {
    title: 'References',
    lead: 'Every source the chapters cite, once.',
    citedIn: 'Cited in',
  },
  gallery: {
    title: 'All figures',
    lead: 'Every figure of the book in its first state, for those who work on it.',
  },
  notFound: {
    title: 'There is no such page',
    lead: 'The address may be old, or a letter may be missing. These pages exist:',
  },
};

export const progress = {
  title: 'Your progress',
  exportIt: 'Save a copy as a file',
  clear: 'Forget everything',
  sure: 'Forget all that this browser keeps for the book: chapters read, guesses and answers, the theme, the files of Mote and its sibling, the book itself, and a model that you trained and kept? Nobody can bring it back.',
  states: {
    empty: 'Nothing is remembered yet.',
    forbidden:
      'Your browser does not let this page remember anything; the book works all the same.',
    read: 'Chapters read to the end: {n}.',
    guesses: 'First guesses right: {right} of {n}.',
    bits: 'Mean cost of a guess, over the {n} scored in bits: {mean} bits.',
    questions: 'Questions right at first: {right} of {n}.',
  },
};

export const home = {
  lead: 'A language model does one thing: given the words so far, it says how likely each next one is. Try to do it first.',
  contents: 'From your words to the next one',
  contentsLead:
    'These chapters follow a text on its way through a language model, and the model on its way to being useful. Each opens with a question you can guess at.',
  model:
    'The model is Mote: small enough to run in your browser, and trained from nothing on a small world that this book made up. Type your own words, and it answers here.',
};
