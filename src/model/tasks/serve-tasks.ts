/**
 * The worker's end of #model/tasks/worker-task.ts. Messages in: `{ id, kind, payload }` or
 * `{ id, cancel: true }`. Messages out: `{ id, progress }` any number of times, then
 * `{ id, result }` or `{ id, error: { name, message, problem } }` once.
 */

import { ProblemError } from '#model/problem.ts';
import type { TaskMap } from './task-map.ts';

export interface TaskContext<Progress> {
  report(progress: Progress): void;
  /** Aborted when the page has lost interest; a task sees it only if it awaits now and then. */
  signal: AbortSignal;
}

export type TaskHandlers<Tasks extends TaskMap<Tasks>> = {
  [K in keyof Tasks]: (
    payload: Tasks[K]['payload'],
    context: TaskContext<Tasks[K]['progress']>,
  ) => Tasks[K]['result'] | Promise<Tasks[K]['result']>;
};

/** A worker's global scope, as far as it is needed. */
export interface TaskPort {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** Answers the requests that arrive at a port. A handler that throws costs only its own request. */
export function serveTasks<Tasks extends TaskMap<Tasks>>(
  port: TaskPort,
  handlers: TaskHandlers<Tasks>,
): void {
  const running = new Map<number, AbortController>();

  port.addEventListener('message', async ({ data }) => {
    const { id } = data;
    if (data.cancel) {
      running.get(id)?.abort();
      return;
    }
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const result = await handlers[data.kind as keyof Tasks](data.payload, {
        report: (progress) => port.postMessage({ id, progress }),
        signal: controller.signal,
      });
      port.postMessage({ id, result });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      const problem = error instanceof ProblemError ? error.problem : undefined;
      port.postMessage({ id, error: { name, message, problem } });
    } finally {
      running.delete(id);
    }
  });
}
