/** Starts the tokenizer worker. Bundlers find the worker's file by the form of this expression. */
export function startTokenizerWorker(): Worker {
  return new Worker(new URL('./tokenizer.worker.ts', import.meta.url), {
    type: 'module',
    name: 'tokenizer',
  });
}
