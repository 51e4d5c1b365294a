/** Starts the Mote worker. Bundlers find the worker's file by the form of this expression. */
export function startMoteWorker(): Worker {
  return new Worker(new URL('./mote.worker.ts', import.meta.url), {
    type: 'module',
    name: 'mote',
  });
}
