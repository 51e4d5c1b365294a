/** Words of the figure that moves a fact through a passage and asks Mote for it. */
const asides = (n: string) => (n === '0' ? 'no other sentence' : `${n} other sentences`);

export const words = {
  title: 'Lost in the middle?',
  guess: (people: string, between: string) =>
    `${people} people, one fact about each, then ${asides(between)}, and a question about one of them. Same question, same answer: only the fact’s place among the ${people} changes. Where does Mote find it least often?`,
  guessOptions: [
    'Where it comes first',
    'Where it stands in the middle',
    'Where it comes last',
    'No place is clearly worse than another',
  ],
  guessReveal: (worst: string, place: string, best: string, bestPlace: string) =>
    `The fewest right answers are at place ${place}, ${worst}, the most at place ${bestPlace}, ${best}. We call that a difference where the 95\u00a0% intervals of the two do not meet.`,
  people: 'People in the passage',
  asides: 'Other sentences between facts and question',
  place: 'Place of the fact asked for',
  placeOf: (place: number, people: number) => `${place} of ${people}`,
  picture: 'How often Mote answers rightly, by the place of the fact asked for',
  right: 'right answers',
  places: 'place of the fact',
  legend:
    'Full dots: share of right answers, with its 95\u00a0% interval. Open dots: mean probability of the right answer. Dashed: picking one person’s fact blindly.',
  recipe: (n: string, seed: string, tokens: string, longest: string) =>
    `${n} passages, the same at every place, seed ${seed}. Prompts have ${tokens} tokens on average; the longest document that we drew as training does had ${longest}.`,
  passage: 'Passage:',
  question: (text: string) => `Question: ${text} Answer:`,
  verdicts: { right: 'right', wrong: 'wrong' },
  silent: 'nothing likely enough to be shown',
  summary: (
    place: string,
    people: string,
    between: string,
    share: string,
    low: string,
    high: string,
  ) =>
    `With the fact at place ${place} of ${people} and ${asides(between)} before the question, Mote is right in ${share} of passages (95\u00a0% interval: ${low} to ${high}).`,
  verdict: {
    same: 'No place is clearly worse than another.',
    first: 'It does worst where the fact comes first.',
    middle: 'It does worst in the middle.',
    last: 'It does worst where the fact comes last.',
  },
  here: (said: string, share: string, verdict: string) =>
    `In the passage shown it answers “${said}” with ${share}: ${verdict}.`,
  hereSilent: 'In the passage shown no answer is likely enough to be shown.',
  tableCaption: 'Answers by the place of the fact',
  columns: ['Place', 'Right', '95\u00a0% interval', 'Mean probability', 'In the passage shown'],
  interval: (low: string, high: string) => `${low} to ${high}`,
  cell: (verdict: string, share: string) => `${verdict}, ${share}`,
  stepShare: 'Share of right answers',
  stepMiddle: 'Middle of its 95\u00a0% interval (Wilson), drawn a little towards one half',
  stepReach: 'How far the interval reaches to either side',
  stepBlind: 'Picking one of the facts blindly',
};
