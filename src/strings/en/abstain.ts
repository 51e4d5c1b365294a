/** Words of the figure that keeps answers back below a threshold. */
export const words = {
  title: 'Answer only when sure',
  ask: (asked: string) =>
    `A quiz of ${asked} questions, half of them about countries that do not exist. A right answer earns 1 point, a wrong one costs nothing, and no answer counts 0. Mote may keep back every answer below a threshold of your choice. Which one earns it the most points?`,
  option: (threshold: string) => `It answers from ${threshold} on`,
  reveal: (right: string, wrong: string, passed: boolean) =>
    `Keeping nothing back earns ${right} points, and the ${wrong} wrong answers cost nothing${passed ? '; to the rest Mote itself says “I do not know.”' : '.'} Where silence counts as much as an error, a guess can only win. Now let an error cost something.`,

  plot: 'A bar of right, wrong and missing answers; share of right answers over the share answered; points over the threshold',
  right: 'right',
  wrong: 'wrong',
  kept: 'not answered',
  accuracyAxis: 'Right, of those answered',
  coverageAxis: 'Share of the questions answered',
  pointsAxis: 'Points',
  thresholdAxis: 'Threshold',
  legend:
    '● where the threshold stands. ◯ the most points. ◇ what Mote does by itself when asked by “Question:”, where its training text says “I do not know.” Not answered: kept back, or not known to Mote by its own words.',
  threshold: 'Answer from this probability on',
  cost: 'Points that a wrong answer costs',

  summary: (threshold: string, answered: string, asked: string, right: string, wrong: string) =>
    `With a threshold of ${threshold}, Mote answers ${answered} of ${asked} questions: ${right} right, ${wrong} wrong.`,
  points: (cost: string, points: string, best: string, most: string) =>
    `With ${cost} ${cost === '1' ? 'point' : 'points'} off for each wrong answer, that makes ${points} ${points === '1' ? 'point' : 'points'}; the most is ${most}, with a threshold of ${best}.`,
  none: 'no answers',

  columns: ['Threshold', 'Answered', 'Right', 'Wrong', 'Right, of those', 'Points'],
  tableCaption: 'What comes of each threshold',
  stepCoverage: 'Share of the questions that is answered, the coverage',
  stepAccuracy: 'Share of the answers that is right',
  stepPoints: 'Points: right answers, less the cost of the wrong ones',
  stepWorth:
    'From this probability on an answer earns more than it costs, if probabilities are honest',
  stepTrained: 'By itself, asked by “Question:”: answered of all, right of those answered',
};
