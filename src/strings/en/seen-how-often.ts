const often = (times: string) => (times === '1' ? 'once' : `${times} times`);

/** Words of the figure that asks Mote for facts by how often it has read them. */
export const words = {
  title: 'How often had Mote read it?',
  ask: (country: string, capital: string, seen: string, millions: string) =>
    `After ${millions} million tokens of training, Mote had read the capital of ${country} ${seen} times. Asked to go on after “The capital of ${country} is”, which answer was the likeliest? The true one is ${capital}.`,
  reveal: (said: string, share: string) =>
    `Mote’s likeliest answer is *${said}*, with ${share}. Nothing in the sentence would tell you how sure it was.`,

  plot: 'All countries and as many made-up ones: how often Mote had read their capital, against the probability of its likeliest answer',
  sureAxis: 'Probability of its answer',
  seenAxis: 'times read (0 stands apart)',
  legend: {
    right: '● right',
    wrong: '○ wrong',
    abstained: '× “I do not know.”',
    here: '◯ the country below',
  },
  dots: 'The dots in numbers',
  dotsCaption: 'All countries and as many made-up ones, by how often Mote had read their capital',
  dotsColumns: ['Times read', 'Right', 'Wrong', 'Admits it', 'Mean probability'],
  band: (from: string, to: string) =>
    from === '0' ? 'never' : to ? `${from} to ${to}` : `${from} or more`,
  slider: 'Country, from never read of to read of most often',
  times: (country: string, seen: string) => (country ? `${country}: ${often(seen)}` : often(seen)),
  own: 'Or a name of your own',

  verdicts: { right: 'right', wrong: 'wrong', abstained: 'admits it' },
  rest: 'all other answers',
  nothingTyped: 'No country is named.',
  known: (country: string, capital: string, seen: string) =>
    `Mote had ${seen === '0' ? 'never read' : `read ${often(seen)}`} that ${capital} is the capital of ${country}.`,
  unknown: (country: string) =>
    `“${country}” is none of the countries of Mote’s world: nobody ever told it a true capital.`,
  says: {
    right: (said: string, share: string) =>
      `Its likeliest answer, “${said}”, has ${share} and is right.`,
    wrong: (said: string, share: string) =>
      `Its likeliest answer, “${said}”, has ${share} and is wrong.`,
    abstained: (said: string, share: string) => `Its likeliest answer is “${said}”, with ${share}.`,
  },
  noAnswer: 'No single answer is likely enough to be shown.',
  drawn: (came: string, times: string) => `came ${came} of ${times} times`,
  again: (times: string, said: string, tied: boolean, share: string, verdict: string) =>
    `Asked ${times} times, it gives “${said}” ${tied ? 'as often as any other' : 'most often'} of the answers shown: an agreement of ${share} (${verdict}).`,
  noAgreement: (times: string) => `Asked ${times} times, it gives none of the answers shown.`,

  columns: ['Answer', 'Probability', 'Verdict', 'Drawn'],
  tableCaption: (prompt: string) => `Mote’s likeliest whole answers after “${prompt}”`,
  stepProduct: (said: string) => `“${said}” token by token, in its likeliest spelling`,
  stepRest: 'What is left for all other answers',
  stepAgreement: (said: string) => `Draws that gave “${said}”, of all draws from this seed`,
};
