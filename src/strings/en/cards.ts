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
      gap: 'loss above the least possible, nats per token',
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
  countries: {
    caption: 'How often Mote’s training stated what the capital of a country is',
    columns: ['Rank', 'Country', 'Capital', 'Times in a million tokens'],
  },
};
