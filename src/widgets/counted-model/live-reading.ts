/** Readings that the page loads or makes only when they are wanted: recorded ones, else the n-gram worker's. */
import type { NgramTasks, TrainingProgress } from '#model/ngram/ngram-protocol.ts';
import { startNgramWorker } from '#model/ngram/start-ngram-worker.ts';
import { sharedWorkerTask } from '#model/tasks/worker-task.ts';
import { siteAddress } from '#ui/site-address.ts';
import { read, type Reading, type Wish } from './reading.ts';
import { recordedReading } from './recorded-reading.ts';

export async function readLive(
  wish: Wish,
  signal: AbortSignal,
  onProgress: (progress: TrainingProgress) => void,
): Promise<Reading> {
  const recorded = recordedReading(wish);
  if (recorded) return recorded;
  const worker = sharedWorkerTask<NgramTasks>('ngram', startNgramWorker);
  return read(
    (kind, payload) => worker.request(kind, payload, { signal, onProgress }),
    wish,
    siteAddress(),
  );
}
