import type { TaskPort } from '#model/tasks/serve-tasks.ts';

/** A worker's global scope, as far as it is needed. */
interface Scope extends Pick<TaskPort, 'addEventListener'> {
  postMessage(message: unknown, options: { transfer: ArrayBuffer[] }): void;
}

/** A port that hands over the typed arrays of a message instead of copying them: each must be whole and fresh. */
export function transferringPort(scope: Scope): TaskPort {
  return {
    addEventListener: (type, listener) => scope.addEventListener(type, listener),
    postMessage: (message) => scope.postMessage(message, { transfer: [...buffers(message)] }),
  };
}

/** The memory of every typed array within plain data. */
function buffers(data: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(data)) found.add(data.buffer as ArrayBuffer);
  else if (typeof data === 'object' && data !== null)
    for (const value of Object.values(data)) buffers(value, found);
  return found;
}
