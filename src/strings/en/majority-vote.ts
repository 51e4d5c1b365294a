/** Words of the figure that draws several answers to one question. */
export const words = {
  title: 'Many draws, one answer',
  guess: (right: string, common: string, draws: string) =>
    `One draw of a model’s answer is right with a chance of ${right}. With ${common} it makes its most common mistake, and otherwise mistakes that all differ. You draw ${draws} answers and take the most frequent one. How often is it right?`,
  guessReveal: (vote: string, right: string) =>
    `${vote}, against ${right} for a single draw. The right answer need not win more than half of the votes. It has to win more than any other answer.`,

  picture: 'The chance of a right answer, against the number of draws: by vote, and with a checker',
  yAxis: 'Chance of a right answer',
  xAxis: 'Answers drawn',
  oneVote: (n: string) => `One vote of ${n}:`,
  marks: {
    answer: (n: string) => `right: ${n}`,
    rival: (n: string) => `the common mistake: ${n}`,
    single: (n: string) => `other mistakes: ${n}`,
  },
  won: 'The right answer wins.',
  lost: 'The right answer does not win.',
  vote: 'The vote is right',
  any: 'At least one is right, for a checker to find',
  held: (votes: string) => `Right in ${votes} votes held from this seed`,

  right: 'Chance that one draw is right',
  common: 'Share of the mistakes that are the common one',
  draws: 'Answers drawn',

  summary: (n: string, vote: string, one: string, any: string) =>
    `${n === '1' ? 'One draw is' : `The vote of ${n} draws is`} right with a chance of ${vote}${n === '1' ? '' : `; one draw has ${one}, and at least one of the ${n} is right with ${any}`}.`,
  leads:
    'The right answer is likelier than any mistake, so with more and more draws the vote finds it.',
  trails:
    'One mistake is likelier than the right answer, so with more and more draws the vote settles on that mistake.',
  level:
    'The right answer and one mistake are equally likely, so no number of draws tells them apart.',
  never: 'The right answer is never drawn, so no vote can find it.',

  tableCaption: 'By the number of answers drawn',
  columns: ['Answers drawn', 'The vote is right', 'At least one is right'],
  stepRival: 'The chance that a draw is the common mistake',
  stepSingle: 'The chance of another mistake',
  stepCounts: 'The chance that the draws fall exactly as in the vote shown',
  stepSum: 'All such chances in which the right answer leads, a tie counting in part',
  sum: (result: string) => `sum ${result}`,
  stepNone: 'The chance that no draw is right',
  stepAny: 'The chance that at least one is',
  stepHeld: 'Votes held from this seed that the right answer won',
};
