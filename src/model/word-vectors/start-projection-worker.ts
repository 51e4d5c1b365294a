/** Starts the projection worker. Bundlers find the worker's file by the form of this expression. */
export function startProjectionWorker(): Worker {
  return new Worker(new URL('./projection.worker.ts', import.meta.url), {
    type: 'module',
    name: 'projection',
  });
}
