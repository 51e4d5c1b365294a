import { expect, test, vi } from 'vitest';
import { serveTasks, type TaskContext } from '#model/tasks/serve-tasks.ts';
import { WorkerTask } from '#model/tasks/worker-task.ts';
import { workerOf } from './worker-of.ts';

type Tasks = {
  wait: { payload: string; progress: string; result: string };
  fail: { payload: unknown; progress: never; result: never };
};

function served() {
  const running: { context: TaskContext<string>; end: () => void }[] = [];
  const worker = workerOf((port) =>
    serveTasks<Tasks>(port, {
      wait: (payload, context) =>
        new Promise((resolve) => running.push({ context, end: () => resolve(payload) })),
      fail: (payload) => {
        throw payload;
      },
    }),
  );
  return { task: new WorkerTask<Tasks>(() => worker), running };
}

test('works on several requests at a time; each hears its own progress and answer', async () => {
  const { task, running } = served();
  const heard: string[] = [];
  const requests = ['first', 'second'].map((name) =>
    task.request('wait', name, { onProgress: (said) => heard.push(`${name}: ${said}`) }),
  );
  await vi.waitFor(() => expect(running).toHaveLength(2));
  running[1].context.report('half');
  running[1].end();
  expect(await requests[1]).toBe('second');
  running[0].end();
  expect(await requests[0]).toBe('first');
  expect(heard).toEqual(['second: half']);
});

test('a cancel aborts the signal of its own task and of no other', async () => {
  const { task, running } = served();
  const stop = new AbortController();
  const cancelled = task.request('wait', 'cancelled', { signal: stop.signal });
  const other = task.request('wait', 'other');
  await vi.waitFor(() => expect(running).toHaveLength(2));
  stop.abort();
  await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
  await vi.waitFor(() => expect(running[0].context.signal.aborted).toBe(true));
  expect(running[1].context.signal.aborted).toBe(false);
  running[1].end();
  expect(await other).toBe('other');
});

test('a task that throws anything at all costs only its own request', async () => {
  const { task, running } = served();
  await expect(task.request('fail', new RangeError('too big'))).rejects.toMatchObject({
    name: 'RangeError',
    message: 'too big',
  });
  await expect(task.request('fail', 'a bare word')).rejects.toThrow('a bare word');
  await expect(task.request('none' as 'fail', 0)).rejects.toThrow('not a function');
  const after = task.request('wait', 'after');
  await vi.waitFor(() => expect(running).toHaveLength(1));
  running[0].end();
  expect(await after).toBe('after');
});
