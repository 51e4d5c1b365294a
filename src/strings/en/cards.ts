/** Words of the tables on the model card and the data card. */
export const cards = {
  losses: {
    caption: 'Loss on fresh documents in nats per token, and that of a reader who knows the world',
    columns: ['Skill', 'Mote', 'Least possible', 'Above it', 'Above it, of what was kept'],
    all: 'the whole mix',
  },
  accuracy: {
    caption: 'Answers right from the first token to the last',
    columns: ['Skill', 'Asked', 'Items', 'Right'],
  },
  targets: {
    caption: 'What was aimed at, and what was measured; where several were asked, the lowest',
    columns: ['What', 'Aim', 'Measured', 'Met'],
    names: {
      gap: 'loss above the least possible on fresh documents like those of training, nats per token',
      gapOfKept:
        'loss above the least possible on documents made of what was kept from training, nats per token',
      capitals: 'capitals of the more frequent half',
      coreference: 'coreference with a distraction, unseen pairs',
      addition: 'sums with written steps, unseen pairs',
      maps: 'maps of four keys',
      mapsOfKept: 'maps of four keys, kinds of words never mapped',
      madeUp: 'passages with two to four made-up names',
      keptFirst: 'passages with two to four first names kept from training',
      otherLetters: 'passages with two to four names of other letters',
      otherFirst: 'passages with two to four first names from outside the world',
      long: 'passages with three made-up names of five syllables',
      distraction: 'passages with two to four made-up names and a distraction',
      call: 'the calculator called',
      result: 'the calculator’s result used',
      search: 'search asked for what is unknown or rare',
      searchLetters: 'search asked for names of other letters',
      searchFirst: 'search asked for first names from outside the world',
      noSearch: 'search not asked for what is known',
      lists: 'lists of four and of seven words repeated',
      tenWords: 'lists of ten words repeated',
    },
    yes: 'yes',
    no: 'no',
    missed: (names: readonly string[]) =>
      names.length === 0
        ? 'None is missed.'
        : `Missed, ${names.length} in all: ${names.join('; ')}.`,
  },
  speed: {
    caption: 'Time in headless Chromium, the median of many measurements',
    columns: ['What', 'Kernels', 'Aim', 'Measured', 'Met'],
    what: {
      forward: (tokens: number) => `a text of ${tokens} tokens, read at once`,
      decode: (tokens: number) => `token ${tokens} of a text, the others kept in the cache`,
    },
    kernels: { webassembly: 'WebAssembly', typescript: 'TypeScript' },
    ms: (number: string) => `${number}\u00a0ms`,
    atMost: (time: string) => `≤\u00a0${time}`,
    yes: 'yes',
    no: 'no',
    measured: (report: { browser: string; processor: string; date: string; rounds: number }) =>
      `Measured on ${report.date} in ${report.browser}, on a processor that its system names ${report.processor}. Each time is the median of ${report.rounds}.`,
  },
  trials: {
    changes: {
      first: 'A: the first one',
      otherLetters:
        'B: as A, but half of the strange names are of other letters; they are more, and some stand in maps',
      longerEverything:
        'C: as B, but reads everything for longer before the last stage; not shipped',
      allTextCounts:
        'D: as B, but what cannot be predicted counts half instead of fully in the last stage, which is longer and has more repetition and maps',
      moreMapKinds: 'E: as D, but maps have more kinds of words',
      longerAllThrough: 'F: as E, but more than half as long again; not shipped',
      sixNarrowerBlocks:
        'G: as E, but six narrower blocks, of 80 numbers per token and 320 inside the MLP; not shipped',
      shortConvolution:
        'H: as E, but before attention each token is mixed with itself and the three before it; not shipped',
    },
    size: (steps: string, millions: string | null) =>
      `${steps} steps${millions === null ? '' : `, ${millions} million tokens`}`,
    loss: (size: string, gap: string, error: string) =>
      `${size}; loss ${gap}\u00a0±\u00a0${error} above the least possible.`,
    more: (changes: string) => `Right more often: ${changes}.`,
    less: (changes: string) => `Right less often: ${changes}.`,
    none: 'nothing',
    fromNote:
      'The report of this run was not kept: these numbers were written down on the day, and cannot be checked.',
    change: (what: string, before: string, after: string) => `${what}: ${before} → ${after}`,
  },
  checkpoints: {
    caption: 'The copies kept along the way, on the same documents',
    columns: ['Weights', 'Tokens read', 'Loss', 'Above the least possible'],
  },
  skills: {
    caption: 'Kinds of documents, measured on samples',
    columns: [
      'Skill',
      'Of all texts',
      'Of all tokens',
      'Mean length (longest)',
      'Nats per token',
      'Kind not told',
    ],
  },
  examples: {
    trained: 'In training:',
    kept: 'Kept from it:',
    nothingKept: 'Of this kind nothing was kept.',
  },
  controls: {
    caption: 'The tokens that are no text',
    columns: ['Token', 'What it marks'],
    marks: {
      document: 'where a document ends; Mote also reads it before the first word',
      user: 'a person speaks',
      bot: 'the bot speaks',
      calc: 'a call of the calculator',
      search: 'a call of the search',
      result: 'what the tool gave back comes next',
      end: 'the result ends',
    },
  },
  counts: {
    caption: 'How much was read, and how much was measured',
    columns: ['What for', 'Texts', 'Tokens', 'Seed'],
    names: {
      training: 'training',
      card: 'this card',
      fresh: 'the loss',
      kept: 'loss, kept',
    },
  },
  countries: {
    caption: 'How often Mote’s training stated what the capital of a country is',
    columns: ['Rank', 'Country', 'Capital', 'Times in a million tokens'],
  },
};
