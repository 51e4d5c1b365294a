/**
 * A typed client for any module worker that answers `{ id, kind, payload }` with progress, then a
 * result or an error (see serve-tasks.ts, the other end).
 *
 * The worker starts with the first request. When it fails, all requests under way are rejected
 * and the next request starts it anew, so a retry button only has to ask again.
 */

import { ProblemError, type Problem } from '#model/problem.ts';
import type { TaskMap } from './task-map.ts';

export interface RequestOptions<Progress> {
  onProgress?: (progress: Progress) => void;
  /** Aborting rejects the request at once and tells the worker to stop when it next listens. */
  signal?: AbortSignal;
}

/** A Worker, as far as it is needed. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

interface Pending {
  resolve(result: unknown): void;
  reject(reason: unknown): void;
  onProgress?: (progress: never) => void;
}

interface SentError {
  name: string;
  message: string;
  problem?: Problem;
}

type Reply = { id: number } & ({ progress: unknown } | { result: unknown } | { error: SentError });

export class WorkerTask<Tasks extends TaskMap<Tasks>> {
  private readonly start: () => WorkerLike;
  private readonly pending = new Map<number, Pending>();
  private worker: WorkerLike | null = null;
  private lastId = 0;

  constructor(start: () => WorkerLike) {
    this.start = start;
  }

  /**
   * Asks the worker to do one task. Rejects with the task's own error, with an Error when the
   * worker cannot start, stops or sends what cannot be read, and with the signal's reason.
   */
  request<K extends keyof Tasks & string>(
    kind: K,
    payload: Tasks[K]['payload'],
    { onProgress, signal }: RequestOptions<Tasks[K]['progress']> = {},
  ): Promise<Tasks[K]['result']> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const worker = (this.worker ??= this.open());
      const id = ++this.lastId;
      worker.postMessage({ id, kind, payload });

      const cancel = () => {
        this.pending.delete(id);
        worker.postMessage({ id, cancel: true });
        reject(signal?.reason);
      };
      const settled = () => signal?.removeEventListener('abort', cancel);
      signal?.addEventListener('abort', cancel);
      this.pending.set(id, {
        onProgress,
        resolve: (result) => {
          settled();
          resolve(result);
        },
        reject: (reason) => {
          settled();
          reject(reason);
        },
      });
    });
  }

  /** Stops the worker even in the middle of a task; requests under way reject with an AbortError. */
  restart(): void {
    this.close(new DOMException('the worker was restarted', 'AbortError'));
  }

  private open(): WorkerLike {
    const worker = this.start();
    const fail = (error: Error) => {
      if (worker === this.worker) this.close(error);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.receive(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault(); // it is reported through the rejections
      fail(event.message ? new Error(event.message) : new ProblemError({ code: 'no-worker' }));
    });
    worker.addEventListener('messageerror', () =>
      fail(new ProblemError({ code: 'garbled-message' })),
    );
    return worker;
  }

  private receive(reply: Reply): void {
    const task = this.pending.get(reply.id);
    if (!task) return; // given up meanwhile
    if ('progress' in reply) {
      task.onProgress?.(reply.progress as never);
      return;
    }
    this.pending.delete(reply.id);
    if ('result' in reply) task.resolve(reply.result);
    else task.reject(sentError(reply.error));
  }

  private close(reason: Error): void {
    this.worker?.terminate();
    this.worker = null;
    const tasks = [...this.pending.values()];
    this.pending.clear();
    for (const { reject } of tasks) reject(reason);
  }
}

function sentError({ name, message, problem }: SentError): Error {
  return problem ? new ProblemError(problem) : Object.assign(new Error(message), { name });
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- workers of all kinds share the page
const shared = new Map<string, WorkerTask<any>>();

/** The page's one worker of a kind: all figures that name it share it, and what it has loaded. */
export function sharedWorkerTask<Tasks extends TaskMap<Tasks>>(
  kind: string,
  start: () => WorkerLike,
): WorkerTask<Tasks> {
  const task = shared.get(kind) ?? new WorkerTask<Tasks>(start);
  shared.set(kind, task);
  return task;
}
