/** Words of the figure that turns scores into shares. */
export const words = {
  title: 'Scores into shares',
  guess: 'Four scores are about to become shares of one whole. How would you share out the 100 %?',
  guessReveal: (share: string) =>
    `The first gets ${share}. Each point of score multiplies by e, about 2.72, so small gaps grow into large ratios.`,
  columns: ['Token', 'Score', 'e to the score', 'Share', 'Naive share'],
  tableCaption: 'Each candidate, its score, its exponential and its share of the sum',
  score: 'score',
  share: 'share',
  candidate: 'Candidate',
  scoreOf: (token: string) => `Score of “${token}”`,
  shiftAll: 'Added to every score',
  nameOf: 'Name of the candidate',
  add: 'Add a candidate',
  remove: 'Remove this one',
  newName: 'new',
  stepExp: (token: string) => `The exponential of “${token}”`,
  stepSum: 'Their sum',
  stepShare: (token: string) => `The share of “${token}”`,
  stepStable: 'The same without overflow: subtract the largest score first',
  naiveFine: 'The naive form gives the same shares here.',
  naiveBroken:
    'The naive form breaks here: its exponentials are too large or too small for a computer’s number, and the division gives no share at all. The stable form is not touched.',
  summary: (token: string, share: string, ratio: string, second: string) =>
    `“${token}” gets ${share}, ${ratio} times the share of “${second}”.`,
  tie: (token: string, second: string, share: string) =>
    `“${token}” and “${second}” share first place with ${share} each.`,
};
