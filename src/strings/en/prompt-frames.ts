/** Words of the figure that puts one question into three frames. */
export const words = {
  title: 'One question, three frames',
  guess: (question: string) =>
    `A text goes “Question: ${question} Answer:”. Mote writes on, one token after the other. What does it do once the question is answered?`,
  options: {
    stops: 'It ends the text',
    asks: 'It writes another question, and answers that one too',
    else: 'It goes on with something else',
  },
  reveal: (written: string) =>
    `It wrote “${written}”. Mote does not answer you. It goes on with a document, and what it has read of documents like this one decides how they go on.`,

  question: 'The question',
  own: 'Or a question of your own',
  answer: 'An answer to be weighed',
  how: 'What becomes of the probabilities',
  hows: { sample: 'Tokens are drawn', greedy: 'The likeliest is taken' },
  cut: 'Cut where a chat program would',
  frames: {
    bare: 'Nothing but the question',
    question: 'Question and answer, as in a quiz book',
    dialogue: 'A dialogue, with tokens for who speaks',
  },
  prompt: 'Given:',
  written: 'Mote writes on:',
  nothing: '(nothing)',
  none: '–',
  noAnswer: 'No answer to be weighed yet.',
  hidden: (n: number) => (n === 1 ? '1 more token is cut off' : `${n} more tokens are cut off`),
  waits: 'After ‹result› a program has to answer: the chapter on retrieval has one that does.',
  chance: (answer: string, share: string) => `“${answer}” comes at once with ${share}`,
  dropped: 'This is longer than Mote’s context: it does not see the beginning.',
  control: (name: string) => `‹${name}›`,

  summary: (bare: string, question: string, dialogue: string, answer: string) =>
    `The chance that “${answer}” follows at once: ${bare} after the bare question, ${question} in question and answer form, ${dialogue} in the dialogue. The model is the same each time.`,
  tableCaption: 'The same question in three frames',
  columns: ['Frame', 'Written on', 'Ended', 'Chance of the answer at once'],
  ended: (control: string) => `with ${control}`,
  atLength: 'not ended: the figure stops here',
  stepProduct: (frame: string, tokens: number) =>
    tokens === 1
      ? `${frame}: the probability of the answer’s only token`
      : `${frame}: the probabilities of the answer’s ${tokens} tokens, multiplied`,
};
