/** Words of the game in which a reader bets on the next word against a counted model. */
export const words = {
  title: 'Guess against the model',
  place: (chapter: number) =>
    `From Moby-Dick, chapter ${chapter}. The model has read chapters 1 to 39.`,
  gap: 'the missing word',
  round: (round: number, rounds: number) => `Place ${round} of ${rounds}`,

  favourites: 'Words the model holds likely, in the order of the alphabet',
  own: 'Your word',
  stake: 'How sure you are',
  ifRight: (bits: string) => `If it comes, you pay at most ${bits} bits.`,
  ifWrong: (bits: string) => `If not, you pay what the model pays and ${bits} bits more.`,
  ifNone: 'With nothing bet you pay what the model pays.',
  bet: (word: string, stake: string) => `Bet ${stake} on “${word}”`,
  pass: 'Pass: pay what the model pays',
  next: 'Next place',
  back: 'Place before',
  again: 'Ten other places',
  games: 'Ten places',
  waiting: (game: number) => `The places of game ${game} are not on this page yet.`,
  more: 'the places of the other games',
  fetch: 'Fetch its places',
  fetches: (first: number, kilobytes: string) =>
    `Any game after game ${first} makes the page fetch more places, ${kilobytes} kB.`,
  game: (game: number) => `Game ${game}`,
  you: 'You',
  model: 'The model',
  total: (who: string, bits: string) => `${who}: ${bits} bits`,

  expected: 'What each of you gave, where the word was missing',
  expectedColumns: ['Word', 'The model', 'You'],
  came: 'came',
  scores: 'What each place has cost, in bits: you and the model',
  scoresHead: 'Bits paid, place by place',
  passed: '(passed)',
  atMost: (share: string) => `≤ ${share}`,
  atLeast: (share: string) => `≥ ${share}`,

  summaryOpen: (round: number, rounds: number) =>
    `Place ${round} of ${rounds}. The model has spread its 100\u00a0% over all words it knows. Put some of yours on one word.`,
  summaryRound: (word: string, yours: string, bits: string, theirs: string, modelBits: string) =>
    `“${word}” came. You had given it ${yours} and pay ${bits} bits; the model had given it ${theirs} and pays ${modelBits}.`,
  standing: (rounds: number, yours: string, theirs: string) =>
    `After ${rounds === 1 ? 'one place' : `${rounds} places`}: you ${yours}, the model ${theirs}.`,
  won: (bits: string) => `You have beaten the model by ${bits} bits.`,
  lost: (bits: string) => `The model has beaten you by ${bits} bits.`,
  ruined: 'A certainty that failed has cost you infinitely many bits: the game is lost for good.',
  tied: 'You are level.',

  columns: ['Place', 'Word that came', 'Your word', 'Your stake', 'You, bits', 'The model, bits'],
  tableCaption: 'The ten places of this game',
  stepShare: (word: string) => `What your bet left for “${word}”`,
  stepYou: 'What you pay, in bits',
  stepModel: 'What the model pays, in bits',
  stepTotalYou: 'You, all places so far',
  stepTotalModel: 'The model, all places so far',
  stepIfRight: 'If your word comes, you pay at most',
  stepIfWrong: 'If another comes, you pay this on top of what the model pays',
  stepIfNone: 'With nothing bet, nothing comes on top of what the model pays',
};
