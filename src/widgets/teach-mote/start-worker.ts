/** Starts the worker of the figure. Bundlers find the worker's file by the form of this expression. */
export function startWorker(): Worker {
  return new Worker(new URL('./teach-mote.worker.ts', import.meta.url), {
    type: 'module',
    name: 'teach-mote',
  });
}
