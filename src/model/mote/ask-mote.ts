import { sharedWorkerTask, type RequestOptions } from '#model/tasks/worker-task.ts';
import type { MoteTasks } from './mote-protocol.ts';
import { startMoteWorker } from './start-mote-worker.ts';

/** Asks Mote one of MoteTasks. The first question downloads it, and reports how far that is. */
export type AskMote = <K extends keyof MoteTasks>(
  kind: K,
  payload: Omit<MoteTasks[K]['payload'], 'base'>,
  options?: RequestOptions<MoteTasks[K]['progress']>,
) => Promise<MoteTasks[K]['result']>;

/** The page's one Mote, which all its figures share. `base` is the path of the site's root. */
export function moteOfPage(base: string): AskMote {
  const worker = sharedWorkerTask<MoteTasks>('mote', startMoteWorker);
  return <K extends keyof MoteTasks>(
    kind: K,
    payload: Omit<MoteTasks[K]['payload'], 'base'>,
    options?: RequestOptions<MoteTasks[K]['progress']>,
  ) => worker.request(kind, { base, ...payload } as MoteTasks[K]['payload'], options);
}
