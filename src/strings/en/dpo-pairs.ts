/** Words of the figure that trains a policy on judged pairs without a reward model. */
export const words = {
  title: 'The same choices without a reward model',
  step: 'Steps of DPO',
  beta: 'β',
  form: 'What the policy can learn',
  forms: {
    features: 'Habits (the six features)',
    texts: 'Each answer by itself',
  },
  whose: (madeUp: boolean, count: string) =>
    madeUp
      ? `${count} choices, made up until you make your own in “Your taste as a reward”.`
      : `Your choices in the fitted pairs: ${count}.`,
  loss: 'Mean loss in nats, from ln 2 down',
  margins: 'Margin of each pair: above 0, the chosen answer is ahead',
  steps: 'steps',
  policies: 'The policy: DPO (solid) and reward model with KL penalty (outline)',
  apart: (kl: string) => `The two policies are ${kl} nats apart.`,
  by: { dpo: 'DPO', model: 'reward model' },
  summary: (step: string, loss: string, right: string, top: string, dpo: string, model: string) =>
    `After ${step} the loss is ${loss}. Margins above 0: ${right}. “${top}” has ${dpo} with DPO and ${model} by way of the reward model.`,
  stepsDone: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
  of: (part: number, all: number) => `${part} of ${all}`,
  none: 'No choice yet in a pair that is fitted, so there is nothing to learn from.',
  tableCaption: 'Every answer under both policies, the likeliest under DPO first',
  columns: ['Answer', 'Reference', 'DPO', 'Reward model', 'Implied reward', 'Fitted reward'],
  arithmetic: {
    start: 'Loss where policy and reference agree: all margins are 0',
    rewards:
      'Implied rewards of the first judged pair: β times the log of policy over reference. Those of the table are all larger or smaller by one and the same amount, which no margin feels',
    margin: 'Its margin',
    loss: 'Its loss: −ln of the chance that Bradley and Terry give to the choice',
    slope: 'The force on its two log-probabilities, up and down alike',
  },
};
