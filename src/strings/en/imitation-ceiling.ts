/** Words of the figure that sets imitation against reinforcement on the same toy. */
export const words = {
  title: 'Shown how, or told how well',
  examples: 'Imitation learns from',
  exampleSets: {
    one: 'One good example',
    ten: 'Ten people’s programs',
    picked: 'The best of the ten',
  },
  verifier: 'Reinforcement is graded by',
  verifiers: {
    all: 'All nine tests',
    visible: 'The five visible tests',
  },
  share: 'How often the untrained model writes the best program (F)',
  group: 'Attempts per group',
  picture: 'True score over training, for imitation and for reinforcement',
  axis: 'True score: all nine tests passed, less for every step that a program takes',
  updates: 'updates',
  legend: { imitation: 'Imitation', reinforcement: 'Reinforcement', examples: 'The examples' },
  summary: (imitated: string, level: string, reinforced: string, top: string, chance: string) =>
    `In the end imitation scores ${imitated}; its examples are worth ${level}. Reinforcement scores ${reinforced} and writes “${top}” ${chance} of the time.`,
  tableCaption: 'Share of every program, and its true score',
  columns: [
    'Program',
    'True score',
    'Reward given',
    'At the start',
    'Among the examples',
    'After imitation',
    'After reinforcement',
  ],
  steps: {
    level: 'What the examples are worth: each program’s score times its share among them',
    imitation: (name: string) =>
      `First update of imitation for “${name}”, the change of its score: the learning rate times its share among the examples less its share now`,
    imitated: 'True score of the imitating policy in the end',
    reinforced: 'True score of the reinforced policy in the end',
    miss: (size: string) => `Chance that a first group of ${size} contains no best program at all`,
  },
};
