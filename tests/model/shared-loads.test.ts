import { expect, test, vi } from 'vitest';
import type { DownloadProgress } from '#model/download.ts';
import { SharedLoads } from '#model/shared-loads.ts';

type Start = Parameters<SharedLoads<string>['get']>[1];

/** A load under test, ended by hand. */
function loading() {
  const started: { end: (value: string) => void; fail: (error: Error) => void }[] = [];
  const options: Parameters<Start>[0][] = [];
  const start = vi.fn<Start>((given) => {
    options.push(given);
    return new Promise((resolve, reject) => {
      started.push({ end: resolve, fail: reject });
      given.signal.addEventListener('abort', () => reject(given.signal.reason));
    });
  });
  return { start, started, options };
}

function task() {
  const stop = new AbortController();
  const heard: DownloadProgress[] = [];
  const report = (progress: DownloadProgress) => void heard.push(progress);
  return { stop, heard, context: { report, signal: stop.signal } };
}

test('tasks share a load and all hear its progress', async () => {
  const { start, started, options } = loading();
  const loads = new SharedLoads<string>(2);
  const [first, second] = [task(), task()];
  const both = [first, second].map(({ context }) => loads.get('a', start, context));
  options[0].onLoad({ loaded: 1, total: 2 });
  started[0].end('mote');
  expect(await Promise.all(both)).toEqual(['mote', 'mote']);
  expect([first.heard, second.heard]).toEqual(Array(2).fill([{ loaded: 1, total: 2 }]));
  expect(await loads.get('a', start, task().context)).toBe('mote');
  expect(start).toHaveBeenCalledTimes(1);
});

test('a load stops when the last task has lost interest, and can start again', async () => {
  const { start, started, options } = loading();
  const loads = new SharedLoads<string>(2);
  const [first, second] = [task(), task()];
  const both = [first, second].map(({ context }) => loads.get('a', start, context));
  first.stop.abort(new Error('first leaves'));
  await expect(both[0]).rejects.toThrow('first leaves');
  expect(options[0].signal.aborted).toBe(false);
  second.stop.abort(new Error('second leaves'));
  await expect(both[1]).rejects.toThrow('second leaves');
  expect(options[0].signal.aborted).toBe(true);
  const again = loads.get('a', start, task().context);
  started[1].end('mote');
  expect(await again).toBe('mote');
});

test('who waits without a signal waits to the end, and the load goes on for them', async () => {
  const { start, started, options } = loading();
  const loads = new SharedLoads<string>(2);
  const { stop, context } = task();
  const leaving = loads.get('a', start, context);
  const staying = loads.get('a', start, { report: () => {} });
  stop.abort(new Error('one leaves'));
  await expect(leaving).rejects.toThrow('one leaves');
  expect(options[0].signal.aborted).toBe(false);
  started[0].end('mote');
  expect(await staying).toBe('mote');
});

test('nobody hears of a load once it is done', async () => {
  const { start, started, options } = loading();
  const loads = new SharedLoads<string>(2);
  const [first, second] = [task(), task()];
  const wait = loads.get('a', start, first.context);
  started[0].end('mote');
  await wait;
  await loads.get('a', start, second.context);
  options[0].onLoad({ loaded: 1, total: 2 });
  expect([...first.heard, ...second.heard]).toEqual([]);
});

test('a load that failed is tried again', async () => {
  const { start, started } = loading();
  const loads = new SharedLoads<string>(2);
  const failing = loads.get('a', start, task().context);
  started[0].fail(new Error('no network'));
  await expect(failing).rejects.toThrow('no network');
  void loads.get('a', start, task().context);
  expect(start).toHaveBeenCalledTimes(2);
});

test('only the latest are kept, and a task given up before it starts loads nothing', async () => {
  const loads = new SharedLoads<string>(2);
  const start = vi.fn(async () => 'mote');
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await loads.get(key, start, task().context);
  expect(start).toHaveBeenCalledTimes(4); // a, b, c, and b again
  const { stop, context } = task();
  stop.abort(new Error('too late'));
  await expect(loads.get('d', start, context)).rejects.toThrow('too late');
  expect(start).toHaveBeenCalledTimes(4);
});
