/** Words of the reliability diagram. */
export const words = {
  title: 'How sure, and how often right?',
  ask: (from: string, some: string) =>
    `Mote went on after “The capital of … is” for every country of its world and for as many made-up names. It gave ${some} answers with a probability above ${from}. How many of these, in percent, were right?`,
  reveal: (right: string, sure: string, others: string) =>
    `${right} were right, and Mote was ${sure} sure of them on average. Now look at its ${others} other answers.`,

  plot: 'A column for each stretch of confidence: its height is the share of right answers; a dashed diagonal where confidence and share agree; below, how many answers each stretch holds',
  rightAxis: 'Share that was right',
  sureAxis: 'Probability Mote gave its answer',
  counts: 'Answers',
  madeUp: 'Ask about made-up countries too',
  bins: 'Bins',
  temperature: 'Temperature on its confidence',

  summary: (n: string, sure: string, right: string) =>
    `Over ${n} ${n === '1' ? 'answer' : 'answers'} Mote was ${sure} sure on average, and ${right} ${n === '1' ? 'was' : 'were'} right.`,
  scores: (ece: string, bins: string, brier: string) =>
    `Expected calibration error with ${bins} bins: ${ece}. Brier score: ${brier}.`,
  abstained: (n: string) =>
    `${n === '1' ? 'Once' : `${n} times`} it said “I do not know.”, which is left out.`,
  nothing: (n: string) =>
    `Mote said “I do not know.” to all ${n} questions, so there is nothing to be sure of.`,
  none: 'no answers',

  range: (from: string, to: string) => `${from} to ${to}\u00a0%`,
  columns: ['Probability', 'Answers', 'Mean probability', 'Right', 'Gap'],
  tableCaption: 'Answers by the probability that Mote gave them',
  stepGap: (range: string) => `From ${range}: share of the answers, times the gap`,
  stepSum: 'The gaps together, the expected calibration error',
  stepSquare: 'The square of the first answer, 1 standing for right and 0 for wrong',
  stepBrier: (n: string) => `The mean of ${n} such squares, the Brier score`,
};
