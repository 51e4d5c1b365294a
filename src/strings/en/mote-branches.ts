/** Words of the figure in which Mote writes on, is made to say something else, and writes on again. */
export const words = {
  title: 'The road not taken',
  sentence: 'A text to go on with',
  own: 'Or your own words',
  temperature: 'Temperature',
  topK: 'Top-k',
  topP: 'Top-p',
  off: 'off',
  at: 'Go back to',
  place: (place: number, token: string) => `place ${place}: ${token}`,
  force: 'What comes there instead',
  drawn: (token: string) => `${token}, as drawn`,
  ranked: (rank: string) => `the token of rank ${rank}`,

  first: 'Drawn',
  second: 'After the forced token, with the same random numbers',
  none: 'Force a token at some place to see a second continuation here.',
  chip: (place: number) => `, go back to place ${place}`,
  note: 'Below each token: what the model gave it. Press one to go back to it. Underlined in the second line: another token than in the first.',
  forced: 'forced',

  bars: (place: number) => `What could have come at place ${place}`,
  barsNote: 'Outlined: as the model gives it. Filled: what the draw is made from.',
  rest: (n: string) => `${n} others`,
  curveLabel: (kept: string, size: string) =>
    `Probability of all ${size} tokens against their rank, on logarithmic scales; ${kept} can be drawn`,
  curveName: 'All tokens at this place: probability (dashed: as the model gives it)',
  rankName: 'Rank of the token',

  tableCaption: 'The tokens at the fork',
  columns: ['Rank', 'Token', 'By the model', 'To draw from'],
  summary: (place: number, kept: string, size: string, seed: number, drawn: string) =>
    `At place ${place}, ${kept} of ${size} tokens can be drawn; seed ${seed} drew “${drawn}”.`,
  compared: (forced: string, share: string, differ: number, of: number) =>
    ` Forced to “${forced}”, which the model gave ${share}, it goes on, and ${
      of === 0
        ? 'no later place is left to compare'
        : of === 1
          ? `the one token after it is ${differ === 1 ? 'different' : 'the same'}`
          : `${differ} of the next ${of} tokens ${differ === 1 ? 'is' : 'are'} different`
    }.`,
  same: ' The forced token is the one that was drawn, so both lines are the same.',
  stepRandom: (seed: number) => `The first random numbers of seed ${seed}, one for each place`,
  stepTemperature: (token: string) => `“${token}”, as the model gives it and at this temperature`,
  stepCut: 'Probability that the filters cut off',
};
