/** Words for what only a run of the reader's own takes: asking it, going back in it. They come with the first of them. */
export const words = {
  tableCaption: 'Losses in nats per token; at the end, what each run expects next',
  column: 'Share of what comes next',
  rest: 'all others',
  expectsAt: (name: string, step: string) => `${name} expects, at step ${step}`,
  expects: (text: string, name: string, token: string, share: string, temperature: string) =>
    `${text === '' ? 'At the start of a line' : `After “${text}”`}, ${name} expects “${token}” most, with ${share}${temperature === '1' ? '' : ` at temperature ${temperature}`}.`,
  goesOn: (name: string, written: string) => `${name} writes on: “${written}”.`,
  nextRow: (name: string, token: string) => `${name}, next: ${token}`,
  stepShare: (name: string, token: string) =>
    `Softmax of ${name}’s score of “${token}”, over the temperature`,
  dropped: (tokens: string) =>
    `Longer than its context: the first ${tokens === '1' ? 'token was' : `${tokens} tokens were`} not read.`,
  unknown: 'Characters that its text lacks are all read as the same token.',

  continueThis: 'Continue this',
  temperature: 'Temperature',
  writeOn: (tokens: string) => `Continue: ${tokens} tokens`,
  wroteMost: (tokens: string) => `It goes on for ${tokens} tokens at most. Other words begin anew.`,
  rewind: (step: string) => `Rewind to step ${step}`,
  forkAt: (step: string) => `Fork at step ${step}`,
  change: 'In the fork, change',
  changes: { rate: 'learning rate', batch: 'sequences a step', seed: 'seed of the draw' },
  changeTo: 'to',
  needsStop: 'The weights of that step were not kept. Look at a later step.',
};
