/** Words of the figure that searches passages and puts a prompt together. */
interface Counted {
  term: string;
  added: string;
  holds: number;
}

export const words = {
  title: 'Search, and see the prompt',
  guess: (question: string, title: string) =>
    `The question is *${question}* and a search by keywords puts a passage of “${title}” first. Which of its words adds most to the score?`,
  guessReveal: (best: Counted, least: Counted, passages: number) =>
    `“${best.term}” adds ${best.added}: only ${best.holds} of the ${passages} passages ${best.holds === 1 ? 'holds' : 'hold'} it. “${least.term}” adds ${least.added}, since ${least.holds} ${least.holds === 1 ? 'holds' : 'hold'} it. A word says more the fewer passages it is in.`,

  source: 'Search in',
  sources: { shop: 'A workshop’s help pages', book: 'This book', own: 'My own text' },
  question: 'Question',
  own: (most: string) =>
    `Your text, up to ${most} characters. A line that starts with “# ” begins a new document and gives its title.`,
  ownEmpty: 'Paste a text below the question. Until then the workshop’s pages are searched.',
  loadBook: 'Load the text of this book',
  book: 'the book’s text',
  bookWaits: 'The book is not loaded yet: the workshop’s pages are searched.',
  method: 'Rank by',
  methods: { keywords: 'Keywords', vectors: 'Word vectors', hybrid: 'Both, fused' },
  loadVectors: (kilobytes: string) => `Load the word vectors, ${kilobytes} kB`,
  vectors: 'the word vectors',
  size: 'Words in a passage',
  overlap: 'Words shared with the passage before',
  titles: 'Search titles with each passage',
  count: 'Passages in the prompt',
  explain: 'Arithmetic of hit',
  sizes: (documents: string, passages: string) =>
    `${documents} ${documents === '1' ? 'document' : 'documents'}, cut into ${passages} ${passages === '1' ? 'passage' : 'passages'}`,

  found: 'Found, best first',
  rank: (place: number) => `Hit ${place}`,
  scores: {
    keywords: (score: string) => `BM25 ${score}`,
    vectors: (score: string) => `cosine ${score}`,
    hybrid: (score: string) => `fused ${score}`,
  },
  cosine: (cosine: string) => `cosine ${cosine}`,
  pullLead: 'pulled most by',
  pull: (word: string, pull: string) => `${word} ${pull}`,
  ranks: (byWords: number | undefined, byMeaning: number | undefined) =>
    `${byWords === undefined ? 'not found by keywords' : `rank ${byWords} by keywords`}, ${
      byMeaning === undefined ? 'not found by vectors' : `rank ${byMeaning} by vectors`
    }`,
  unknown: (unknown: readonly string[]) =>
    unknown.length === 0
      ? ''
      : `Not among the word vectors, so left out: ${unknown.map((word) => `“${word}”`).join(', ')}.`,

  promptLabel: 'The prompt that the search makes',
  prompt: 'The prompt that a language model would get. No model is run here.',
  characters: (characters: string) => `${characters} characters.`,
  tokens: (tokens: string, characters: string) =>
    `${tokens} tokens as GPT-2 counts them, ${characters} characters.`,
  countTokens: (kilobytes: string) => `Count its tokens: load GPT-2’s tokenizer, ${kilobytes} kB`,
  tokenizer: 'the tokenizer',

  answer: 'An answer to hold against these passages',
  checkedLead: 'Underlined: stands in a passage, three or more words at a time',
  checked: (supported: string, all: string, strays: readonly string[]) =>
    `${supported} of ${all} words stand in the passages like this.${
      strays.length === 0 ? '' : ` In none of the passages: ${strays.join(', ')}.`
    } Wording is checked here, not truth.`,

  summary: (found: string, title: string, score: string) =>
    `${found === '1' ? '1 passage found,' : `${found} passages found; the first is`} from “${title}”, with ${score}.`,
  noQuestion: 'Type a question, and the passages will be ranked.',
  nothing: {
    keywords: 'No passage holds a word of the question, so the prompt holds no passage.',
    vectors:
      'No word of the question is among the word vectors, so it has no direction and nothing is found.',
    hybrid: 'Neither keywords nor word vectors find anything, so the prompt holds no passage.',
  },
  waiting: 'The word vectors are not loaded yet, so this is the ranking by keywords.',

  tableCaption: 'Passages in the order found',
  columns: ['Place', 'Document', 'Keywords: BM25', 'Vectors: cosine', 'Score'],
  place: (score: string, rank: number) => `${score} (rank ${rank})`,
  notFound: '–',

  stepTerm: (term: string) =>
    `“${term}”: its rarity, times how often it occurs here, tamed by length`,
  stepSum: 'The sum over the words of the question',
  stepCosine: (pulls: readonly string[]) =>
    `The cosine, word by word: ${pulls.map((word) => `“${word}”`).join(', ')}, then all others`,
  stepFusion: 'Reciprocal ranks, added',
  stepNothing: 'Nothing was found, so there is no score to work out',
};
