/** Starts the training worker. Bundlers find the worker's file by the form of this expression. */
export function startWorker(): Worker {
  return new Worker(new URL('./train-your-own.worker.ts', import.meta.url), {
    type: 'module',
    name: 'train-your-own',
  });
}
