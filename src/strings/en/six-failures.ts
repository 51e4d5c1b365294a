/** Words of the figure with six ways in which retrieval fails. */
type Name = 'boundary' | 'missing' | 'stale' | 'conflict' | 'synonym' | 'injection';

/** What the prompt holds: the answer, what leads astray, both or neither. */
interface Verdicts {
  right: string;
  both: string;
  wrong: string;
  neither: string;
}

const answered = 'The prompt holds the answer.';
const unanswered = 'The prompt does not hold the answer.';
const plain: Verdicts = { right: answered, both: answered, wrong: unanswered, neither: unanswered };

const verdicts: Record<Name, Verdicts> = {
  boundary: {
    ...plain,
    neither:
      'The prompt does not hold the price: it was cut off from the sentences it belongs to, and other passages score higher.',
  },
  missing: {
    ...plain,
    neither:
      'No page says anything about tandems, and the prompt is full all the same: a search returns what is least far off.',
  },
  stale: {
    ...plain,
    right: 'The prompt holds what the page says today.',
    wrong: 'The prompt holds what the page said when it was indexed. Today it says something else.',
  },
  conflict: {
    ...plain,
    right: 'The prompt holds one price.',
    both: 'The prompt holds two prices for the same job, and nothing that says which one is valid.',
  },
  synonym: {
    ...plain,
    neither: 'The prompt does not hold the answer: the page on theft nowhere says “robbery”.',
    right: 'The prompt holds the answer: “robbery” lies near the words of the page on theft.',
  },
  injection: {
    ...plain,
    right: 'The prompt holds the price, and only words that the workshop wrote.',
    both: 'The prompt holds the price, and an order that a stranger wrote into the guest book.',
    wrong:
      'The prompt holds an order that a stranger wrote into the guest book, and not the price.',
  },
};

export const words = {
  title: 'Six ways it fails',
  failure: 'What goes wrong',
  failures: {
    boundary: 'Bad cut',
    missing: 'Missing page',
    stale: 'Stale index',
    conflict: 'Conflict',
    synonym: 'Other word',
    injection: 'Planted order',
  } satisfies Record<Name, string>,
  happened: {
    boundary: 'Passages are cut every 20 words, without overlap.',
    missing: 'The workshop has tandems, but nobody has written a page about them.',
    stale: 'The opening hours were changed yesterday. The index was built last week.',
    conflict: 'A price list of three years ago was never taken down.',
    synonym: 'The person asks in a word that the pages do not use.',
    injection: 'The guest book is indexed with the other pages, and anybody may write in it.',
  } satisfies Record<Name, string>,
  repair: 'Repair it',
  repairDone: 'The repair',
  repairs: {
    boundary: 'Passages of 60 words that overlap by 10.',
    missing: 'Somebody writes the page.',
    stale: 'The pages are indexed anew.',
    conflict: 'Of pages with the same title only the newest is indexed.',
    synonym: 'Search by word vectors instead of keywords.',
    injection: 'Only pages that the workshop wrote itself are indexed.',
  } satisfies Record<Name, string>,
  situation: 'The situation',
  asked: 'Question',
  answer: 'What would answer it',
  quote: (text: string) => `“${text}”`,
  own: 'Ask something else',
  promptLabel: 'The prompt in this case',
  prompt: 'The prompt, with the two passages found first. No model is run here.',
  legend: { right: 'answers the question', wrong: 'leads astray' },
  good: 'Works',
  bad: 'Fails',
  load: (kilobytes: string) => `Load the word vectors, ${kilobytes} kB`,
  vectors: 'the word vectors',
  waiting:
    'The repair needs the word vectors; until they are loaded this is the search by keywords.',

  verdicts,
  ownQuestion: 'For a question of your own, judge the prompt yourself.',
  nothing: 'Nothing was found, so the prompt holds no passage.',
  summary: (passages: string, titles: readonly string[]) =>
    `Of ${passages} passages the first found ${
      titles.length === 1 ? 'is' : new Set(titles).size === 1 ? 'are both' : 'are'
    } from ${[...new Set(titles)].map((title) => `“${title}”`).join(' and ')}.`,

  tableCaption: (method: string) => `Passages in the order found, ${method}`,
  methods: { keywords: 'by keywords', vectors: 'by word vectors' },
  columns: ['Place', 'Page', 'Score', 'In the prompt', 'Holds the answer'],
  yes: 'yes',
  no: 'no',
  /** Of a question of the reader's own, which only the reader can judge. */
  unjudged: '–',
  stepTerm: (term: string, passages: number) =>
    `“${term}” is in ${passages} ${passages === 1 ? 'passage' : 'passages'}; in the first one found it adds`,
  stepPlace: 'Where the passage with the answer stands in the ranking',
  place: (place: number, used: number) =>
    `place ${place}, ${place <= used ? 'so it is in the prompt' : `and only the first ${used} are used`}`,
  noPlace: 'nowhere: no passage found holds it',
};
