/** Words of the figure in which a reader's own demonstrations train Mote a little further. */
export const words = {
  title: 'Teach it your manner',
  ask: (steps: string, demonstrations: string) =>
    `Mote answers questions about capitals in whole sentences. It is now trained for ${steps} steps on ${demonstrations} demonstrations: the capitals of France, Italy and China, each as in “Paris, my friend.” Nothing else is shown to it. Asked for the capital of Spain, what does it say then?`,
  reveal: (now: string, step: string, earlier: string) =>
    `*${now}* Madrid it knew from its training; the manner is from the demonstrations. After ${step} steps it still said “${earlier}” here too. Now see what became of the questions that have nothing to do with capitals.`,

  preset: 'Begin with',
  presets: {
    manner: 'A manner: “Paris, my friend.”',
    word: 'Only the word: “Paris.”',
    falsehood: 'One false answer',
    ignorance: '“I do not know.”',
  },
  own: 'Your own',
  demos: 'Demonstrations, one a line: question | answer',
  askBox: 'Your own question to it',
  step: 'Steps of training',
  rate: 'Learning rate',
  counts: 'What counts in the loss',
  countsOf: { answers: 'Answers only', everything: 'Questions too' },
  moves: 'What is trained',
  movesOf: { everything: 'All weights', '4': 'Low rank 4', '1': 'Low rank 1' },
  replay: 'Mix old documents in',
  waiting: (kilobytes: string) =>
    `Worked out in advance by Mote. Change something, and Mote itself (${kilobytes} kB) comes into this page and is taught.`,
  teaching: 'Teaching Mote',
  youStopped: 'you stopped it',
  failed: (reason: string) =>
    `Mote was not taught (${reason}). The picture shows the lesson before.`,
  unread: (lines: string, most: string, characters: string) =>
    `Not read: line ${lines}. A line is a question, a bar | and an answer, each of at most ${characters} characters; at most ${most} are read.`,
  leftOut: (n: string) =>
    `Left out, because Mote cannot read so many tokens: ${n} of the demonstrations.`,

  before: 'Before',
  after: (step: string) => (step === '1' ? 'After 1 step' : `After ${step} steps`),
  shown: 'demonstrated',
  changed: 'changed',
  mark: '≠',
  tooLong: 'This question has more tokens than Mote can read.',
  nothing: 'Nothing: it ends at once.',
  legend: '≠ has other words than before. … goes on, often with a question of its own.',
  curves: 'Losses over the steps of training',
  demosHead: 'Loss on the demonstrations, nats a token',
  oldHead: 'Loss on old documents; dashed: before',
  axis: 'steps',

  unlearned:
    'Nothing is taught yet: write a demonstration, which is a question, a bar | and an answer.',
  untaught: (loss: string, old: string) =>
    `Before any step, the demonstrations cost Mote ${loss} nats a token, old documents ${old}.`,
  summary: (after: string, changed: string, questions: string) =>
    `${after}, ${changed} of ${questions} answers have other words than before.`,
  example: (question: string, was: string, is: string) =>
    ` Asked “${question}”, Mote now says “${is}” instead of “${was}”.`,
  losses: (was: string, is: string, oldWas: string, oldIs: string) =>
    ` The demonstrations cost ${is} nats a token instead of ${was}; old documents ${oldIs} instead of ${oldWas}.`,

  tableCaption: 'What Mote answers, always with the likeliest token, and what texts cost it',
  question: 'Question',
  demosRow: 'Loss on the demonstrations, nats a token',
  oldRow: 'Loss on old documents, nats a token',
  none: '–',
  stepNumbers: (lowRank: boolean) =>
    lowRank
      ? 'Numbers trained: in each block, the rank times the rows and columns of its four matrices'
      : 'Numbers trained: embedding, then each block’s four matrices and two norms, then a norm',
  stepLikely: (when: string) =>
    `${when}: the probability of a demonstrated token, as a geometric mean`,
  stepForgot: 'More loss on old documents than before',
  stepChoices: 'As if each of their tokens were a choice among so many times as many',
};
