/** Words of the figure that runs scores through a temperature and draws from what comes out. */
export const words = {
  title: 'One number between scores and draws',
  names: ['lamp', 'fire', 'candle', 'stove', 'cigar', 'moon'],
  guess: (top: string, draws: string) =>
    `At temperature 0.2 the likeliest token here, “${top}”, takes nearly everything. Out of ${draws} draws, how many will be some *other* token?`,
  guessUnit: 'draws',
  guessReveal: (others: string, share: string) =>
    `About ${others}: “nearly everything” is ${share}, not all. A low temperature is not a switch that turns chance off.`,
  temperature: 'Temperature T',
  candidate: 'Candidate',
  scoreOf: (token: string) => `Score of “${token}”`,
  picture: 'Share of each candidate at this temperature, and how often it was drawn',
  shareAndDraws: (share: string, drawn: string) => `${share} · ${drawn} drawn`,
  legend: (draws: string) => `Bar: share. Ring: what ${draws} draws really gave.`,
  limits: 'The two ends of the scale',
  toZero: (winners: string, share: string) => `T → 0: ${winners} ${share}`,
  toInfinity: (share: string) => `T → ∞: ${share} each`,
  and: ' and ',
  tied: (n: string) => `${n} tied,`,
  each: (share: string) => `${share} each`,
  curve: 'Entropy against temperature',
  curveY: 'entropy, bits',
  curveX: 'temperature',
  most: (bits: string) => `${bits} bits: all alike`,
  columns: [
    'Token',
    'Score',
    'Score / T',
    'Share',
    'From p at T = 1',
    'Expected',
    'Drawn',
    'Off by, in standard deviations',
  ],
  tableCaption: (draws: string) =>
    `Each candidate: its score, its share two ways, and ${draws} draws beside what to expect`,
  summary: (t: string, top: string, share: string, others: string, bits: string, choices: string) =>
    `At temperature ${t}, “${top}” has ${share}; in these draws ${others} went to another token. Entropy ${bits} bits, as open as ${choices} equal choices.`,
  none: 'none',
  stepDivide: (token: string) => `The score of “${token}” divided by T, then exponentiated`,
  stepSum: 'Their sum',
  stepShare: (token: string) => `The share of “${token}”`,
  stepPower: 'The same from its share at T = 1, raised to 1/T and shared out again',
  stepEntropy: 'Entropy: each share p times −log₂ p, added up',
  stepChoices: 'Effective choices: two to the entropy',
  stepSlope:
    'How fast entropy grows here: the variance of the scores over T³, in nats per unit of T',
};
