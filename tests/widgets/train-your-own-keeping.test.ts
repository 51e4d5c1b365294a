/** Where a browser keeps a reader's runs, beside those of other copies of the book. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { areRunsKept, forgetRuns, keepRuns, keptRuns } from '#widgets/train-your-own/keep-runs.ts';

const OLD = 'https://host.example/train-your-own/runs';
/** The browser's storage for files, of one host. */
let files: Map<string, Response>;

beforeEach(() => {
  files = new Map();
  const cache = {
    put: async (name: string, file: Response) => void files.set(name, file),
    match: async (name: string) => files.get(name)?.clone(),
    delete: async (name: string) => files.delete(name),
  };
  vi.stubGlobal('location', { origin: 'https://host.example' });
  vi.stubGlobal('caches', { has: async () => files.size > 0, open: async () => cache });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

const at = (base: string) => vi.stubEnv('BASE_URL', base);
const found = async () => [...new Uint8Array((await keptRuns()) ?? new ArrayBuffer())];

test('two copies on one host keep runs of their own', async () => {
  at('/a/');
  await keepRuns(Uint8Array.of(1));
  at('/b');
  expect(await areRunsKept()).toBe(false);
  await keepRuns(Uint8Array.of(2));
  at('/a/');
  expect(await found()).toEqual([1]);
  await forgetRuns();
  expect(await found()).toEqual([]);
  at('/b');
  expect(await found()).toEqual([2]);
});

test.each(['/', '/a/'])('what was kept where all copies did is not lost: %s', async (base) => {
  at(base);
  files.set(OLD, new Response(Uint8Array.of(7)));
  expect(await areRunsKept()).toBe(true);
  expect(await found()).toEqual([7]);
  await keepRuns(Uint8Array.of(8));
  expect(await found()).toEqual([8]);
  expect(files.has(OLD)).toBe(true); // another copy may have kept it
  await forgetRuns();
  expect(await areRunsKept()).toBe(false);
});

test('storage that is forbidden keeps nothing', async () => {
  vi.stubGlobal('caches', undefined);
  expect(await areRunsKept()).toBe(false);
  await expect(keepRuns(Uint8Array.of(1))).rejects.toThrow();
});
