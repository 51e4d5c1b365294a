/** Starts the worker that knows the small world. Bundlers find its file by the form of this expression. */
export function startWorldWorker(): Worker {
  return new Worker(new URL('./world.worker.ts', import.meta.url), {
    type: 'module',
    name: 'world',
  });
}
