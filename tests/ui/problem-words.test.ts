import { expect, test } from 'vitest';
import { ProblemError, type Problem } from '#model/problem.ts';
import { failureWords, problemWords } from '#ui/problem-words.ts';
import { WorkerTask } from '#model/tasks/worker-task.ts';
import { serveTasks } from '#model/tasks/serve-tasks.ts';
import { frame } from '#strings/frame.ts';
import { workerOf } from '../model/tasks/worker-of.ts';

const file = 'weights.bin';
const shortText = { training: 1, apart: 0, leastTraining: 65, leastApart: 2 };

/** One of each: a code without an example here does not compile, nor does one without words. */
const examples: Record<Problem['code'], Problem> = {
  'no-answer': { code: 'no-answer', file },
  'broke-off': { code: 'broke-off', file },
  damaged: { code: 'damaged', file },
  unusable: { code: 'unusable', file },
  status: { code: 'status', file, status: 404 },
  'no-webassembly': { code: 'no-webassembly' },
  'webassembly-refused': { code: 'webassembly-refused' },
  'no-worker': { code: 'no-worker' },
  'garbled-message': { code: 'garbled-message' },
  'other-version': { code: 'other-version' },
  'kept-damaged': { code: 'kept-damaged' },
  'not-trained': { code: 'not-trained' },
  'not-finite': { code: 'not-finite' },
  'not-weights': { code: 'not-weights' },
  'other-model': { code: 'other-model' },
  'other-text': { code: 'other-text' },
  'foreign-runs': { code: 'foreign-runs' },
  'short-text': { code: 'short-text', ...shortText },
};

test('every problem of the model has words of its own, with all its values in them', () => {
  const said = Object.values(examples).map((problem) => {
    const words = problemWords(problem);
    const { code: _, ...values } = problem;
    for (const value of Object.values(values)) expect(words).toContain(String(value));
    expect(words).not.toMatch(/undefined|\[object/);
    return words;
  });
  expect(new Set(said).size).toBe(said.length);
});

test('a problem keeps its words on the way out of a worker', async () => {
  type Tasks = { load: { payload: null; progress: never; result: never } };
  const worker = workerOf((port) =>
    serveTasks<Tasks>(port, {
      load: () => {
        throw new ProblemError(examples.status);
      },
    }),
  );
  const failed = new WorkerTask<Tasks>(() => worker).request('load', null);
  expect(await failed.catch(failureWords)).toBe(
    'weights.bin could not be fetched: the site answered 404',
  );
});

test('what no one foresaw is told in the browser’s own words', () => {
  expect(failureWords(new TypeError('x is not a function'))).toBe('x is not a function');
  expect(failureWords('a bare word')).toBe('a bare word');
});

test('what did not load is named as in running text, and begins its sentence', () => {
  expect(frame.loading('the book')).toBe('Loading the book');
  expect(frame.loadFailed('the book', 'it is damaged')).toMatch(
    /^The book could not be loaded \(it is damaged\)/,
  );
  expect(frame.loadStopped('the book')).toMatch(/^The book was not loaded/);
});
