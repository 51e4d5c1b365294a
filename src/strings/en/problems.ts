/** Why something did not load or train, by the code that the model gives it: a clause for other sentences. */
interface File {
  readonly file: string;
}

export const problems = {
  'no-answer': ({ file }: File) => `${file} could not be fetched: the site does not answer`,
  status: ({ file, status }: File & { status: number }) =>
    `${file} could not be fetched: the site answered ${status}`,
  'broke-off': ({ file }: File) => `${file} could not be fetched: the connection broke off`,
  damaged: ({ file }: File) => `${file} came damaged`,
  unusable: ({ file }: File) => `${file} is not what this page expects`,
  'no-webassembly': () => 'this browser has no WebAssembly',
  'webassembly-refused': () => 'this browser does not run the WebAssembly kernels',
  'no-worker': () => 'the worker could not be loaded',
  'garbled-message': () => 'a message of the worker could not be read',
  'other-version': () => 'it was made with another version of this page',
  'kept-damaged': () => 'it is damaged',
  'not-trained': () => 'there is nothing trained in this page yet',
  'not-finite': () => 'the numbers of this model have grown beyond all bounds',
  'not-weights': () => 'it holds no weights',
  'other-model': () => 'its weights are not those of a model that was trained in this figure',
  'other-text': () =>
    'its model was trained on a text that is not here. If it was your own, put the same text into the box of “Your own” and try again',
  'foreign-runs': () => 'it holds no runs of this figure',
  'short-text': (text: {
    training: number;
    apart: number;
    leastTraining: number;
    leastApart: number;
  }) =>
    `this text gives ${text.training} token${text.training === 1 ? '' : 's'} to train on and ` +
    `${text.apart} to test with, and at least ${text.leastTraining} and ${text.leastApart} are needed`,
};
