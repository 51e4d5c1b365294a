/** Words of the figure that turns a reader's choices into a reward, and a policy made to please it. */
export const words = {
  title: 'Your taste as a reward',
  question:
    'A friend asks: “How do I keep the basil on my windowsill alive?” Which answer is better?',
  pair: 'Pair of answers',
  vote: (first: boolean) => (first ? 'First answer' : 'Second answer'),
  chosen: 'chosen',
  taken: (first: boolean, pair: string) =>
    `${first ? 'First' : 'Second'} answer chosen. Pair ${pair}.`,
  kinds: {
    fitted: 'The reward model is fitted on this pair.',
    unseen: 'The reward model never sees this choice.',
  },
  predicted: (chance: string, side: number) =>
    `It gives the chosen answer ${chance}, so it ${
      side > 0 ? 'agrees' : side < 0 ? 'disagrees' : 'takes neither side'
    }.`,
  whose: {
    madeUp:
      'These choices were made up, so that there is something to see. Your first choice clears them.',
    yours: (made: string, all: string) => `Your choices: ${made} of ${all}.`,
  },
  beta: 'KL penalty β',
  betas: (beta: string) => (beta === '0' ? '0, no penalty' : beta),
  own: 'Write an answer that your reward will love (it joins the others)',
  weights: 'What the reward model pays for one standard deviation more of each',
  features: {
    words: 'words',
    exclamations: 'exclamation marks',
    polite: 'polite words',
    praise: 'words of praise',
    numbers: 'numbers',
    hedges: 'hedges (perhaps)',
  },
  agreement: (fitted: string, unseen: string) =>
    `Choices it agrees with: ${fitted} that it was fitted on, ${unseen} that it never saw.`,
  of: (part: number, all: number) => `${part} of ${all}`,
  policy: 'What the policy answers most often now',
  verdicts: {
    won: 'you chose it',
    lost: 'you rejected it',
    open: 'not judged',
  },
  madeUpVerdicts: {
    won: 'chosen',
    lost: 'rejected',
    open: 'not judged',
  },
  reward: (reward: string) => `reward ${reward}`,
  curves: 'Reward and true choices against distance from the reference',
  proxy: 'Reward expected, by the model of taste',
  truth: 'Answers truly chosen over their rival (not judged: half)',
  distance: 'KL from the reference, in nats',
  summary: (
    beta: string,
    top: string,
    chance: string,
    reward: string,
    wins: string,
    open: boolean,
  ) =>
    `With β = ${beta} the favourite is “${top}” (${chance}). The reward model expects ${reward} per answer. In truth ${wins} of the answers were chosen over their rival${open ? ', one that was not judged counting half' : ''}.`,
  rejected: 'And the favourite was rejected when it stood for choice.',
  none: 'No choice yet in a pair that the model is fitted on: every answer has reward 0, and the policy stays what it was.',
  tableCaption: 'Every answer, best rewarded first',
  columns: ['Answer', 'Reward', 'Reference', 'Policy', 'Choice'],
  steps: {
    reward: (top: string) => `Reward of “${top}”: weight times standardised feature, added up`,
    margin:
      'This pair: margin of the first answer over the second, and the chance that it is preferred',
    unleashed: 'Without a penalty the best reward takes all',
    share:
      'Its share: reference share times e to the reward over β, divided by the sum of all such',
    distance: 'Distance from the reference',
    expected: 'Expected reward, less the penalty',
  },
};
