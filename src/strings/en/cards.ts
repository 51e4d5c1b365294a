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
