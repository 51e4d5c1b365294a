/** Words of the figure that drags a probability along the curve of its loss. */
export const words = {
  title: 'What a probability costs',
  ask: 'The word that really came had a share of 50 %. Its share falls to 25 %. How many *bits* does the loss grow by?',
  reveal:
    'Each halving of the share adds one bit, wherever you start: from 50 % to 25 % as from 2 % to 1 %.',
  picture: 'Loss against the probability of the token that came, and the push on each score',
  loss: { nats: 'loss, in nats', bits: 'loss, in bits' },
  probability: (token: string) => `probability of “${token}”`,
  pushes: 'gradient p − y, and where the score goes',
  target: 'The token that came',
  score: (token: string) => `Score of “${token}”`,
  share: (token: string) => `Probability of “${token}”`,
  unit: 'Unit',
  units: { nats: 'nats (ln)', bits: 'bits (log₂)' },
  rate: 'Step size',
  step: 'Take one step down the gradient',
  rival: 'Rival to move',
  truth: (token: string) => `How true “${token}” is`,
  columns: ['Token', 'Score', 'Probability p', 'Truth y', 'Gradient p − y'],
  tableCaption:
    'Each candidate: its score, its probability, the truth, and the gradient of the loss',
  summary: (
    token: string,
    share: string,
    loss: string,
    unit: string,
    choices: string,
    push: string,
  ) =>
    `“${token}” came with ${share}: the loss is ${loss} ${unit}, as if choosing evenly among ${choices}. The gradient pulls its score up with a force of ${push}.`,
  softSummary: (token: string, truth: string, share: string, loss: string, unit: string) =>
    `“${token}” is ${truth} of the truth and has ${share}: the loss is ${loss} ${unit}. It is least where the probabilities equal the truth.`,
  stepLoss: 'The loss of the token that came',
  stepSoftLoss: 'The loss of each outcome, weighed with how true it is',
  stepPerplexity: 'Perplexity: e to the loss in nats',
  stepGradient: (token: string) => `The gradient on the score of “${token}”`,
  stepMove: (token: string, rate: string) => `One step of size ${rate} for “${token}”`,
  stepKept: (limit: string) => `; no score here goes beyond ${limit}, so it stops there`,
};
