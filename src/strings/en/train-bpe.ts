/** Words of the figure that learns merges from a text. */
export const words = {
  title: 'Train your own tokenizer',
  guess:
    'Training on the first chapter of *Moby-Dick* is about to begin. Every token is one byte. Which pair of neighbours will be the first to merge?',
  option: (left: string, right: string) => `${left} and ${right}`,
  guessReveal: (winner: string, times: string, crossing: string, often: string) =>
    `\`${winner}\` stands there ${times} times and merges first. \`${crossing}\` is there even more often, ${often} times, but the text was cut into pieces before each space, and no merge crosses a cut.`,

  source: 'Text to learn from',
  sources: { moby: 'Moby-Dick, chapter 1', own: 'Your own text' },
  own: 'Paste a text, the longer the better',
  sentence: 'A sentence for your tokenizer',
  merges: 'Merges learned',
  oneMore: 'One more merge',
  toEnd: 'Train to the end',
  training: 'the training',
  stopped: (merges: string) => `You stopped the training after ${merges}.`,
  trainOn: 'Train on',
  trained: 'The training is done.',

  curve: 'Characters per token, by number of merges',
  curveTitle: 'Characters per token',
  axis: 'merges learned',
  reference: (label: string, value: string) => `${label}: ${value}`,
  lately: 'The latest merges',
  none: 'No merges yet. Every token is one byte.',
  line: (left: string, right: string, made: string) => `${left} + ${right} → ${made}`,
  times: (n: string) => `stood there ${n} times`,
  yours: 'Your sentence through your tokenizer',
  noSentence: 'No sentence, no tokens.',

  summary: (merges: string, tokens: string, perToken: string) =>
    `After ${merges}, the text takes ${tokens}: ${perToken} characters per token.`,
  noText: 'There is no text to learn from yet.',
  mergesOf: (n: string) => (n === '1' ? '1 merge' : `${n} merges`),
  tokens: (n: string) => (n === '1' ? '1 token' : `${n} tokens`),
  sentenceTakes: (tokens: string) => ` Your sentence takes ${tokens}.`,
  ended: ' No pair stands there twice any more, so training has ended.',
  nothing: ' No pair stands there twice, so there is nothing to learn.',
  mostReached: ' Training stops here; a real vocabulary goes on to 50,000 merges and more.',

  tableCaption: (shown: string, all: string) =>
    shown === all ? 'All merges learned' : `The latest ${shown} of ${all} merges learned`,
  columns: [
    'Merge',
    'Left',
    'Right',
    'Becomes',
    'Stood there',
    'Tokens after',
    'Characters per token',
  ],
  stepBefore: 'Tokens before any merge: one for each byte',
  stepMerge: (n: string) => `Merge ${n} replaced its pair wherever it stood`,
  stepPer: 'Characters of the text by tokens of the text',
  stepSaved: 'The share of tokens saved so far',
};
