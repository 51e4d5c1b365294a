import { beforeEach, expect, test, vi } from 'vitest';
import { ENCODINGS, type EncodingName } from '#model/tokenizer/encodings.ts';
import type { OnLoad } from '#model/tokenizer/load-vocabulary.ts';
import { serveTasks } from '#model/tasks/serve-tasks.ts';
import { tokenizerTasks } from '#model/tokenizer/tokenizer-tasks.ts';
import type { TokenizerTasks } from '#model/tokenizer/tokenizer-protocol.ts';
import { trainBpe, type LearnedMerge } from '#model/tokenizer/train-bpe.ts';
import { Vocabulary } from '#model/tokenizer/vocabulary.ts';
import { WorkerTask } from '#model/tasks/worker-task.ts';
import udhr from '#data/udhr.json' with { type: 'json' };
import { buildTokenizer, compactVocabulary } from '../../../scripts/data/vocabularies.ts';
import { workerOf } from '../tasks/worker-of.ts';

const compact = {
  gpt2: await compactVocabulary('gpt2'),
  cl100k_base: await compactVocabulary('cl100k_base'),
};
const base = '/book/';

/** What the fake site does with a request for a vocabulary; a test may change it. */
const load = vi.fn(async (name: EncodingName, _base: string, _onLoad: OnLoad) => {
  if (name === 'o200k_base') throw new Error('could not fetch o200k_base');
  return new Vocabulary(compact[name], ENCODINGS[name].textTokens);
});
let task: WorkerTask<TokenizerTasks>;

beforeEach(() => {
  load.mockClear();
  // The real client talks to the real worker code; only the thread between them is missing.
  task = new WorkerTask<TokenizerTasks>(() =>
    workerOf((port) => serveTasks(port, tokenizerTasks(load))),
  );
});

test('encodes on the far side exactly as here, and loads each vocabulary once', async () => {
  const text = 'The ubiquitous 👨‍👩‍👧‍👦 <|endoftext|>';
  const request = { encoding: 'gpt2', base, text } as const;
  const here = await buildTokenizer('gpt2');
  const [first, second] = await Promise.all([
    task.request('encode', request),
    task.request('encode', request),
  ]);
  expect(first).toEqual(here.encodeWithPieces(text));
  expect(second).toEqual(first);
  const many = await task.request('encodeMany', {
    encoding: 'gpt2',
    base,
    texts: [text, '', 'Hi'],
  });
  expect(many).toEqual([first, [], [{ id: 17250, text: 'Hi' }]]);
  expect(
    await task.request('mergeSteps', { encoding: 'gpt2', base, text: 'a strawberry' }),
  ).toEqual(here.mergeSteps('a strawberry'));
  expect(load.mock.calls.map(([name, from]) => [name, from])).toEqual([['gpt2', base]]);
});

test('says what ids mean: a token, a control token, nothing', async () => {
  const meanings = await task.request('meanings', {
    encoding: 'cl100k_base',
    base,
    ids: [13347, 100_257, 100_256, 100_261, -1, 0.5, NaN],
  });
  const unused = { unused: true };
  expect(meanings).toEqual([
    { token: { id: 13347, text: 'Hi' } },
    { special: '<|endoftext|>' },
    ...Array.from({ length: 5 }, () => unused),
  ]);
});

test('a vocabulary that cannot be loaded costs no other, and may be tried again', async () => {
  const request = { encoding: 'o200k_base', base } as const;
  await expect(task.request('load', request)).rejects.toThrow('could not fetch o200k_base');
  expect(await task.request('load', { encoding: 'gpt2', base })).toBe(50_256);
  load.mockImplementationOnce(async () => new Vocabulary(compact.gpt2, 50_256));
  expect(await task.request('load', request)).toBe(50_256);
});

test('tells everyone who waits for a vocabulary how far it is', async () => {
  let finish = () => {};
  load.mockImplementationOnce(async (_name, _base, onLoad) => {
    await new Promise<void>((resolve) => (finish = resolve));
    onLoad({ loaded: 5, total: 10 });
    return new Vocabulary(compact.gpt2, 50_256);
  });
  const heard: unknown[] = [];
  const onProgress = (progress: unknown) => heard.push(progress);
  const loads = [1, 2].map(() => task.request('load', { encoding: 'gpt2', base }, { onProgress }));
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1));
  finish();
  await Promise.all(loads);
  expect(heard).toEqual([
    { loaded: 5, total: 10 },
    { loaded: 5, total: 10 },
  ]);
});

test('tells nobody who came when the vocabulary was there', async () => {
  let tell: OnLoad = () => {};
  load.mockImplementationOnce(async (_name, _base, onLoad) => {
    tell = onLoad;
    return new Vocabulary(compact.gpt2, 50_256);
  });
  const tasks = tokenizerTasks(load);
  const report = vi.fn();
  const { signal } = new AbortController();
  for (const _ of [1, 2]) await tasks.load({ encoding: 'gpt2', base }, { report, signal });
  tell({ loaded: 5, total: 10 });
  expect(report).not.toHaveBeenCalled();
});

const TEXT = udhr.languages.map(({ text }) => text).join('\n');
const training = { text: TEXT, splitLike: 'gpt2' } as const;

test('trains as trainBpe does, reporting merges as they are learned', async () => {
  const expected = [...trainBpe(TEXT, ENCODINGS.gpt2.pattern)];
  const reported: LearnedMerge[] = [];
  const onProgress = (merges: LearnedMerge[]) => reported.push(...merges);
  expect(await task.request('train', { ...training, merges: 1000 }, { onProgress })).toEqual(
    expected,
  );
  expect(expected.length).toBeGreaterThan(20);
  expect(reported).toEqual(expected.slice(0, 10 * Math.floor(expected.length / 10)));
  expect(await task.request('train', { ...training, merges: 7 })).toEqual(expected.slice(0, 7));
  expect(await task.request('train', { ...training, merges: 0 })).toEqual([]);
});

test('stops training when the page has lost interest', async () => {
  const stop = new AbortController();
  const reports: number[] = [];
  const report = (merges: LearnedMerge[]) => {
    reports.push(merges.length);
    stop.abort();
  };
  const run = tokenizerTasks(load).train(
    { ...training, merges: 1000 },
    { report, signal: stop.signal },
  );
  await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  expect(reports).toEqual([10]);
});

test('the worker file answers on its own global scope', async () => {
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (url: URL) => {
    fetched.push(url.href);
    return new Response('', { status: 503 });
  });
  const real = workerOf((port) => {
    vi.stubGlobal(
      'self',
      Object.assign(port, { location: { href: 'https://example.org/book/_astro/w.js' } }),
    );
  });
  await import('#model/tokenizer/tokenizer.worker.ts');
  const request = new WorkerTask<TokenizerTasks>(() => real).request('load', {
    encoding: 'gpt2',
    base,
  });
  await expect(request).rejects.toMatchObject({
    problem: { code: 'status', file: 'manifest.json', status: 503 },
  });
  expect(fetched).toEqual(['https://example.org/book/vocab/manifest.json']);
  vi.unstubAllGlobals();
});
