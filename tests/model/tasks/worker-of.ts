import type { TaskPort } from '#model/tasks/serve-tasks.ts';
import type { WorkerLike } from '#model/tasks/worker-task.ts';

/** A Worker without a thread: `run` gets the far side's global scope; messages are cloned, and later. */
export function workerOf(run: (port: TaskPort) => void): WorkerLike & EventTarget {
  const near = new EventTarget();
  const far = new EventTarget();
  let alive = true;
  const deliver = (to: EventTarget, message: unknown) => {
    const data = structuredClone(message);
    setTimeout(() => alive && to.dispatchEvent(new MessageEvent('message', { data })));
  };
  run(
    Object.assign(far, { postMessage: (message: unknown) => deliver(near, message) }) as TaskPort,
  );
  return Object.assign(near, {
    postMessage: (message: unknown) => deliver(far, message),
    terminate: () => {
      alive = false;
    },
  }) as WorkerLike & EventTarget;
}
