/** Words of the figure in which a reader trains a small model. */
const KINDS = { characters: 'one for each character', 'byte-pairs': 'bytes and learned pairs' };

export const words = {
  title: 'Train your own',
  chart: 'Loss over the steps of training, beside three ways to predict without a network',
  axis: 'Loss, nats per token',
  stepsAxis: 'steps',
  uniform: 'uniform',
  bigram: 'bigram',
  fourGram: '4-gram',
  label: (name: string, loss: string) => `${name} ${loss}`,
  legend: {
    training: 'loss on the text it trains on',
    validation: 'loss on text kept apart',
    counted: 'an even guess (uniform), counted pairs (bigram) and counted runs of four (4-gram)',
  },
  ask: (steps: string, parameters: string) =>
    `A network of ${parameters} numbers trains for ${steps} steps on given names, one letter at a time. How well does it then predict names it has not seen?`,
  guesses: [
    'Better than counting runs of four letters',
    'Better than counting pairs of letters, but not than counting runs of four',
    'Better than giving every letter the same chance, but not than counting pairs',
    'No better than giving every letter the same chance',
  ],
  reveal: (loss: string, bigram: string, fourGram: string) =>
    `It loses *${loss}* nats a letter. Counted pairs lose ${bigram}, counted runs of four ${fourGram}: that is nearly a tie, for with so little text counting is hard to beat. Now look at the fork.`,
  sampleHeading: (name: string, step: string) => `${name} writes, at step ${step}`,
  settings: (rate: string, batch: string, seed: string) =>
    `learning rate ${rate}, ${batch} sequences a step, seed ${seed}`,
  copied: 'stands in the training text',
  nothingWritten: 'Nothing: its scores are no numbers any more.',
  tokens: 'How the text begins, token by token',
  made: (kind: keyof typeof KINDS, vocabulary: string, tokens: string, parameters: string) =>
    `Its tokenizer has ${vocabulary} tokens (${KINDS[kind]}); the training text is ${tokens} tokens long. The network has ${parameters} parameters.`,
  first: (name: string, step: string, opened: string | false) =>
    `At step ${step}, ${name}${opened ? `, opened from a file at step ${opened},` : ''}`,
  fork: (name: string, step: string, change: string) =>
    `${name}, forked at step ${step} with ${change},`,
  changed: {
    rate: (rate: string) => `learning rate ${rate}`,
    batch: (batch: string) => `${batch} sequences a step`,
    seed: (seed: string) => `seed ${seed}`,
    nothing: 'nothing changed',
  },
  beaten: { uniform: 'an even guess', bigram: 'counted pairs', fourGram: 'counted runs of four' },
  compared: (whose: string, loss: string, beaten: readonly string[]) =>
    `${whose} loses ${loss} nats a token on text kept apart: ${
      beaten.length === 0 ? 'not yet better than an even guess' : `less than ${joined(beaten)}`
    }.`,
  blownUp: (whose: string) => `${whose} has blown up: its loss is no number any more.`,
  begun: 'The training begins.',
  tableCaption: 'Losses in nats per token',
  columns: ['Predicted by', 'Step', 'Training loss up to here', 'Loss on text kept apart'],
  stepUniform: 'Every token alike: the logarithm of how many tokens there are',
  stepParameters:
    'Parameters: embedding, then each block’s four matrices and two norms, then a norm',
  stepRead: (opened: string | false) =>
    `Tokens that A has read ${opened ? `since it was opened at step ${opened}` : 'in all its steps so far'}: steps, sequences a step, tokens a sequence; in whole training texts`,
  stepPerplexity: (name: string) => `As many even choices leave the same loss as ${name}`,
  stepGap: (name: string) => `${name} less counted runs of four`,

  askHead: 'Ask it',
  needsTrained: 'A recorded run cannot be asked: train it in this page first.',
  notAsked: (reason: string) => `It could not be asked: ${reason}.`,

  train: (steps: string) => `Train to step ${steps}`,
  begin: 'Train a new run',
  pause: 'Pause',
  done: (steps: string) => `A run ends at step ${steps}. Rewind it, fork it, or train another.`,
  recorded: 'Recorded from the same code. Train, and the same run comes about in this page.',
  preparing: 'Making the tokenizer, counting, loading what computes …',
  running: 'Training goes on in the background; the page stays free.',
  stepNow: (steps: string) => `Step ${steps}`,
  paused: (steps: string) => `Paused at step ${steps}. Nothing is lost.`,
  hidden: 'Paused while this page was out of sight.',
  kernels: {
    webassembly: 'It computes in WebAssembly.',
    typescript: (why: string) => `It computes in TypeScript${why && `, because ${why}`}.`,
  },
  otherPlan: 'The picture still shows the last run; these are the settings of the next.',
  badText: (reason: string) => `This text cannot be trained on: ${reason}. Give it more text.`,
  failed: (reason: string) =>
    `The training stopped (${reason}). Nothing is lost: it goes on from where it stood.`,

  at: 'Look at step',
  close: 'Leave the first fall out of the chart',
  goBack: 'Go back, change one thing',
  needsLive: 'A recorded run cannot be rewound or forked: train it in this page first.',

  newRun: 'A new run',
  source: 'Text',
  sources: { names: 'Given names', world: 'The small world', own: 'Your own' },
  own: 'Your own text, a thing in each line or running on',
  ownHint:
    'A few hundred characters at least; a few thousand teach more. It stays in this browser. A tenth of it, the end, is kept apart.',
  tokenizer: 'Tokens',
  tokenizers: { characters: 'Characters', 'byte-pairs': 'Byte pairs' },
  merges: 'Pairs to learn',
  width: 'Width',
  blocks: 'Blocks',
  context: 'Context',
  rate: 'Learning rate',
  batch: 'Sequences a step',

  yours: 'What you trained',
  which: (name: string) => `Run ${name}`,
  whichLabel: 'Files of',
  weights: 'Download weights',
  recipe: 'Download recipe',
  open: 'Open weights',
  keep: 'Keep in this browser',
  bringBack: 'Bring back what is kept',
  forget: 'Forget what is kept',
};

function joined(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}
