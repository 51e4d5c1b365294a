/** Words of the figure that measures retrieval with labelled questions. */
export const words = {
  title: 'Measure the search',
  guess: (questions: number, k: number) =>
    `${questions} questions to the workshop’s pages, half of them in other words than the pages use. Which method puts the answer among its first ${k} passages most often?`,
  guessReveal: (recalls: string) =>
    `Answers found: ${recalls}. Other documents and other questions may turn this round, which is why one measures.`,

  methods: { keywords: 'Keywords', vectors: 'Word vectors', hybrid: 'Both, fused' },
  picture: 'Recall at k for each method, with k from 1 to 10',
  recallAxis: 'Recall at k: answers found',
  heads: ['Method', 'Recall at k', 'MRR'],
  methodsCaption: 'The methods compared',
  strip: 'Each question as a square, filled where its answers are among the first k passages',
  plain: 'In the pages’ words',
  reworded: 'In other words',
  legend:
    'Full: found. Half: one of two answers found. Empty: missed. Struck out: every passage cuts the answer in two.',
  sizes: (passages: string, words: string) =>
    `${passages} passages. The first k of them put ${words} words into the prompt, on average.`,

  k: 'k, passages in the prompt',
  method: 'Look closer at',
  size: 'Words in a passage',
  overlap: 'Words shared with the passage before',
  titles: 'Search titles with each passage',
  k1: 'k₁: how long repeating a word pays',
  b: 'b: how far long passages are held back',
  variations: {
    hyde: 'imagined answers',
    linked: 'linked passages',
    rerank: 're-ranking',
  },
  hyde: 'HyDE: search for an imagined answer',
  linked: 'Add the passage linked to each find',
  rerank: (first: string) => `Re-rank the first ${first} by how close the question’s words stand`,
  imaginedByUs:
    'No model runs here that could imagine an answer, so we wrote one for each question; the table of numbers shows them. We know the pages, and may have guessed too well.',
  imaginedAnswers: 'the imagined answers',
  plainCell: (value: string) => `plain ${value}`,
  thin: 'The thin line is the thick one without what was added.',

  load: (kilobytes: string) => `Load the word vectors, ${kilobytes} kB`,
  vectors: 'the word vectors',
  why: 'Without them only the passages of the start are ranked by word vectors, from a recorded run.',

  fates: { found: 'found', half: 'in part', missed: 'missed', cut: 'cut in two' },
  never: '–',

  summary: (method: string, k: string, recall: string, mrr: string) =>
    `${method}: on average over the questions, ${recall} of a question’s answers stand in the first ${k === '1' ? 'passage' : `${k} passages`} found, and the mean reciprocal rank is ${mrr}.`,
  withAll: (method: string, added: readonly string[]) =>
    added.length === 0 ? method : `${method} (with ${new Intl.ListFormat('en-GB').format(added)})`,
  against: (recall: string, mrr: string, up: string, down: string) =>
    `Plain, it is ${recall} and ${mrr}. Questions whose first answer moves up: ${up}; down: ${down}.`,
  waiting: 'Load the word vectors to rank these passages by them; until then this is by keywords.',

  tableCaption: (method: string) => `Each question, ranked by ${method.toLowerCase()}`,
  columns: ['Question', 'First passage with an answer', 'In the first k'],
  plainColumn: 'Plain',
  imagined: (ask: string, answer: string) => `${ask} → “${answer}”`,
  stepRecall: (k: string) => `Recall at ${k}: for each question the share of its answers found`,
  stepMrr: 'Mean reciprocal rank: one over the place of the first passage with an answer',
  stepAgainst: 'Against the plain search: recall in per cent, and mean reciprocal rank',
};
