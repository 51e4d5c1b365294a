/** Starts the n-gram worker. Bundlers find the worker's file by the form of this expression. */
export function startNgramWorker(): Worker {
  return new Worker(new URL('./ngram.worker.ts', import.meta.url), {
    type: 'module',
    name: 'ngram',
  });
}
