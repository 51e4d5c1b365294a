/** Words of the figure that turns scores into shares. */
export const words = {
  title: 'Scores into shares',
  guess: 'Four scores are about to become shares of one whole. How would you share out the 100 %?',
  guessReveal: (share: string) =>
    `The first gets ${share}. Each point of score multiplies by e, about 2.72, so small gaps grow into large ratios.`,
  option: (token: string, score: string) => `${token}, score ${score}`,

  picture: 'From score to exponential to share',
  heads: { score: 'Score, −5 to 5', exp: 'Exponential', share: 'Share' },
  sum: 'Sum',
  unnamed: (place: number) => `(no name ${place})`,

  twoWays: 'The same division, computed two ways',
  naive: 'As printed',
  stable: 'Largest score subtracted first',

  columns: ['Token', 'Score', 'e to the score', 'Share', 'Share as printed'],
  tableCaption: 'Each candidate, its score, its exponential and its share of the sum',
  candidate: 'Candidate',
  scoreOf: (token: string) => `Score of “${token}”`,
  shiftAll: 'Added to every score',
  add5: 'Add 5 to all',
  nameOf: 'Name of the candidate',
  add: 'Add a candidate',
  remove: 'Remove this one',
  newName: (place: number) => `new ${place}`,

  stepExp: (token: string) => `The exponential of “${token}”`,
  stepSum: 'Their sum',
  stepShare: (token: string) => `The share of “${token}”`,
  stepStable: 'The same without overflow: subtract the largest score first',

  summary: (token: string, share: string, ratio: string, second: string) =>
    `“${token}” gets ${share}, ${ratio} times the share of “${second}”.`,
  tie: (names: readonly string[], share: string) =>
    `${new Intl.ListFormat('en-GB').format(names.map((name) => `“${name}”`))} share first place with ${share} each.`,
  shifted: {
    same: (shift: string) => `${shift} added to every score has changed no share.`,
    off: (shift: string) =>
      `${shift} added to every score has changed no share, but the formula as printed now gives wrong ones: its exponentials have too few digits left.`,
    broken: (shift: string) =>
      `${shift} added to every score has changed no share, but the formula as printed now divides what a computer’s number cannot hold.`,
  },
};
