import { expect, test, vi } from 'vitest';
import { sharedWorkerTask, WorkerTask, type WorkerLike } from '#model/tasks/worker-task.ts';

type Tasks = {
  double: { payload: number; progress: string; result: number };
};

/** A worker that does nothing by itself: a test reads what it was sent and says what it answers. */
class FakeWorker extends EventTarget implements WorkerLike {
  sent: { id: number; kind?: string; payload?: unknown; cancel?: true }[] = [];
  terminated = false;

  postMessage(message: never): void {
    this.sent.push(structuredClone(message));
  }
  terminate(): void {
    this.terminated = true;
  }
  reply(data: object): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  fail(type: 'error' | 'messageerror', message = ''): Event {
    const event = Object.assign(new Event(type, { cancelable: true }), { message });
    this.dispatchEvent(event);
    return event;
  }
}

function fakes() {
  const workers: FakeWorker[] = [];
  const start = () => {
    workers.push(new FakeWorker());
    return workers[workers.length - 1];
  };
  return { workers, task: new WorkerTask<Tasks>(start) };
}

test('starts no worker before the first request, and one for all of them', () => {
  const { workers, task } = fakes();
  expect(workers).toHaveLength(0);
  void task.request('double', 1);
  void task.request('double', 2);
  expect(workers).toHaveLength(1);
  expect(workers[0].sent.map(({ kind, payload }) => [kind, payload])).toEqual([
    ['double', 1],
    ['double', 2],
  ]);
});

test('gives each request its own answer, in whatever order they come', async () => {
  const { workers, task } = fakes();
  const answers = [task.request('double', 1), task.request('double', 2)];
  const [first, second] = workers[0].sent;
  workers[0].reply({ id: second.id, result: 4 });
  workers[0].reply({ id: first.id, result: 2 });
  expect(await Promise.all(answers)).toEqual([2, 4]);
});

test('passes progress on until the answer', async () => {
  const { workers, task } = fakes();
  const onProgress = vi.fn();
  const answer = task.request('double', 1, { onProgress });
  const { id } = workers[0].sent[0];
  workers[0].reply({ id, progress: 'half' });
  workers[0].reply({ id, result: undefined });
  workers[0].reply({ id, progress: 'too late' });
  expect(await answer).toBeUndefined();
  expect(onProgress.mock.calls).toEqual([['half']]);
});

test('rejects with the name and message of the error over there', async () => {
  const { workers, task } = fakes();
  const answer = task.request('double', 1);
  workers[0].reply({
    id: workers[0].sent[0].id,
    error: { name: 'RangeError', message: 'too big' },
  });
  await expect(answer).rejects.toMatchObject({ name: 'RangeError', message: 'too big' });
});

test('an abort rejects at once, tells the worker, and lets a late answer fall', async () => {
  const { workers, task } = fakes();
  const stop = new AbortController();
  const answer = task.request('double', 1, { signal: stop.signal });
  stop.abort();
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  const { id } = workers[0].sent[0];
  expect(workers[0].sent[1]).toEqual({ id, cancel: true });
  workers[0].reply({ id, result: 2 });
});

test('an abort before the request starts nothing, one after the answer sends nothing', async () => {
  const { workers, task } = fakes();
  const stop = new AbortController();
  const answer = task.request('double', 1, { signal: stop.signal });
  workers[0].reply({ id: workers[0].sent[0].id, result: 2 });
  await answer;
  stop.abort();
  expect(workers[0].sent).toHaveLength(1);
  await expect(task.request('double', 1, { signal: stop.signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(workers[0].sent).toHaveLength(1);
});

test.each([
  ['error', '', 'no-worker'],
  ['error', 'x is not defined', 'x is not defined'],
  ['messageerror', '', 'garbled-message'],
] as const)(
  'a worker %s (%j) rejects all requests; the next starts a new worker',
  async (type, said, message) => {
    const { workers, task } = fakes();
    const answers = [task.request('double', 1), task.request('double', 2)];
    workers[0].fail(type, said);
    for (const answer of answers) await expect(answer).rejects.toThrow(message);
    expect(workers[0].terminated).toBe(true);

    const again = task.request('double', 3);
    workers[0].fail('error'); // a last word of the old worker hurts nobody
    workers[1].reply({ id: workers[1].sent[0].id, result: 6 });
    expect(await again).toBe(6);
  },
);

test('an error event is not reported to the console as well', () => {
  const { workers, task } = fakes();
  task.request('double', 1).catch(() => {});
  expect(workers[0].fail('error').defaultPrevented).toBe(true);
});

test('a worker that cannot even be constructed is a rejection, and may be tried again', async () => {
  const worker = new FakeWorker();
  const start = vi.fn(() => worker);
  start.mockImplementationOnce(() => {
    throw new Error('blocked by the content security policy');
  });
  const task = new WorkerTask<Tasks>(start);
  await expect(task.request('double', 1)).rejects.toThrow('blocked');
  const answer = task.request('double', 1);
  worker.reply({ id: worker.sent[0].id, result: 2 });
  expect(await answer).toBe(2);
});

test('a payload that cannot be cloned is a rejection', async () => {
  const { task } = fakes();
  const payload = (() => 1) as unknown as number;
  await expect(task.request('double', payload)).rejects.toMatchObject({ name: 'DataCloneError' });
});

test('restart stops the worker, rejects what it was doing, and goes on with a new one', async () => {
  const { workers, task } = fakes();
  const answer = task.request('double', 1);
  task.restart();
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  expect(workers[0].terminated).toBe(true);
  void task.request('double', 2);
  expect(workers).toHaveLength(2);
});

test('a page has one worker of a kind, whoever asks first', () => {
  const start = vi.fn(() => new FakeWorker());
  const a = sharedWorkerTask<Tasks>('doubler', start);
  const b = sharedWorkerTask<Tasks>('doubler', start);
  void a.request('double', 1);
  void b.request('double', 2);
  expect(start).toHaveBeenCalledTimes(1);
  expect(sharedWorkerTask<Tasks>('another', start)).not.toBe(a);
});
