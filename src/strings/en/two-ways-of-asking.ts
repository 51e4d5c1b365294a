/** Words of the figure that asks about one name in two ways. */
export const words = {
  title: 'A question and a quiz',
  own: 'A name of your own',
  another: 'Another name nobody told Mote',
  ways: { question: 'Question', quiz: 'Quiz' },
  verdicts: { right: 'right', wrong: 'wrong', abstained: 'admits it' },
  madeUp: 'made up',
  elsewhere: 'about another name',
  about: (country: string) => `About “${country}”`,
  nothingTyped: 'With no name typed',
  says: (said: string, share: string) => `“${said}” with ${share}`,
  scattered: 'nothing that is likely enough to be shown',
  summary: (about: string, question: string, quiz: string) =>
    `${about}, Mote’s likeliest answer to the question is ${question}. To the quiz it is ${quiz}.`,
  columns: ['Asked as', 'Answer', 'Probability', 'Verdict'],
  tableCaption: 'The likeliest answers to the same name, asked for in two ways',
  stepIgnorance: (label: string) => `${label}: the probability of “I do not know.”, token by token`,
  notAmong: 'not among the answers shown',
  stepRead: 'What Mote’s training text did when a made-up country was asked for',
  read: (honest: string, invented: string) =>
    `${honest} questions answered “I do not know.”, ${invented} quizzes answered with a guess`,
};
