/** Words of the figure in which three stages of one training answer the same sum. */
type Stage = 'base' | 'sft' | 'rl';

const stages: Record<Stage, string> = { base: 'Base', sft: 'After SFT', rl: 'After RL' };

const inText: Record<Stage, string> = { base: 'base', sft: 'after SFT', rl: 'after RL' };

export const words = {
  title: 'One model in three stages',
  ask: (steps: string) =>
    `Speck, a very small model, has read documents, then demonstrations. Asked for a sum, it now writes steps down in ${steps} of its answers and says a number straight away in the others. Next, only one thing is graded: whether the last number is right. Nobody rewards steps. After that, how often does it write them?`,
  reveal: (steps: string, before: string, after: string) =>
    `*${steps}*. In steps it is right more often, so answers in steps were made likelier, without anybody having asked for them. With them, right answers went from ${before} to ${after}.`,

  a: 'First number',
  b: 'Second number',
  stage: 'Show',
  all: 'All three',
  stages,
  speck: 'Speck',
  waiting: (kilobytes: string) =>
    `Worked out in advance. Change a number or the seed, and Speck’s three stages (${kilobytes} kB) come into this page and answer.`,
  heldOut: 'This sum was in no document, no demonstration and no exercise.',
  mayBeKnown: 'This sum may have been in the training text.',
  asked: 'All are given:',
  marks: { right: '✓', wrong: '✗', none: '–' },
  verdicts: { right: 'right', wrong: 'wrong', none: 'no number' },
  trained: {
    base: 'Trained on documents, to predict their next token',
    sft: 'Then on demonstrations: the same loss, but only on the answers',
    rl: 'Then on its own answers, each graded by a program',
  } satisfies Record<Stage, string>,
  rightBar: 'right',
  /** The base model answers nothing: what it goes on with only looks like steps. */
  stepsBar: { base: 'with an =', sft: 'in steps', rl: 'in steps' } satisfies Record<Stage, string>,
  length: (tokens: string) => `${tokens} tokens an answer`,
  rates: (sums: string) => `One answer to each of ${sums} sums kept from all training`,
  samplesHead: {
    base: 'Three of its documents',
    sft: 'Three of its demonstrations',
    rl: 'The first group with both right and wrong answers',
  } satisfies Record<Stage, string>,
  graded: (reward: number, advantage: string) => `reward ${reward}, advantage ${advantage}`,
  curve:
    'During RL: share of answers that are right and that are in steps, and tokens of an answer',
  curveHead: 'During RL, on sums of training',
  curveRight: 'right',
  curveSteps: 'in steps (dashed)',
  curveTokens: 'tokens of an answer',
  curveAxis: 'updates',

  rightOfDraws: (stage: Stage, right: number, draws: number) =>
    `${inText[stage]} ${right} of ${draws}`,
  summary: (sum: string, draws: readonly string[], sums: string, rates: readonly string[]) =>
    `Asked for ${sum}, right answers: ${draws.join(', ')}. Over ${sums} sums kept from training: base ${rates[0]} right, after SFT ${rates[1]}, after RL ${rates[2]}.`,
  tableCaption: (sums: string) =>
    `One answer to each of ${sums} sums kept from training, drawn at temperature 1`,
  columns: [
    'Stage',
    'Right',
    'No number',
    'In steps (with an =)',
    'Right, in steps',
    'Right, straight',
    'Tokens an answer',
    'Right, begun as in a document',
  ],
  of: (part: number, whole: number) => `${part} of ${whole}`,
  none: '–',
  noNumber: 'no number',
  stepVerify:
    'The verifier compares the last number of an answer, here the first one after SFT, with the sum',
  stepMean: (sum: string) => `Mean reward of the group shown, which was asked for ${sum}`,
  stepDeviation: 'Its standard deviation, since every reward is 0 or 1',
  stepRight: 'Advantage of each token in a right answer: it is made likelier',
  stepWrong: 'Advantage of each token in another answer: it is made less likely',
  stepShare: (stage: string) => `${stage}: answers in steps`,
};
