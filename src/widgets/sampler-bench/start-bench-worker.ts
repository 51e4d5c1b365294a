/** Starts the bench's worker. Bundlers find the worker's file by the form of this expression. */
export function startBenchWorker(): Worker {
  return new Worker(new URL('./bench.worker.ts', import.meta.url), {
    type: 'module',
    name: 'sampler-bench',
  });
}
