import { sharedWorkerTask } from '#model/tasks/worker-task.ts';
import type { EncodingName } from './encodings.ts';
import { startTokenizerWorker } from './start-tokenizer-worker.ts';
import type { TokenizerTasks } from './tokenizer-protocol.ts';

/** The worker that cuts texts for all figures of a page. */
export const tokenizerWorker = () =>
  sharedWorkerTask<TokenizerTasks>('tokenizer', startTokenizerWorker);

/**
 * The download of an encoding's vocabulary from the site at `base`, which stays in the worker: to be run with a signal
 * that stops it and a report of the bytes that are here. Comes to how many tokens there are. Rejects as the task does.
 */
export function vocabularyLoad(encoding: EncodingName, base: string) {
  return (signal: AbortSignal, progress: (done: number, total: number) => void) =>
    tokenizerWorker().request(
      'load',
      { encoding, base },
      { signal, onProgress: ({ loaded, total }) => progress(loaded, total) },
    );
}
