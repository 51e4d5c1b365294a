import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { DownloadProgress } from '#model/download.ts';
import { loadMote, type LoadMoteOptions } from '#model/mote/load-mote.ts';
import { unpackWeights } from '#model/transformer/weights-file.ts';
import {
  CONFIG,
  manifestOf,
  serve,
  SITE,
  siteFiles,
  stubCaches,
  tinyWeights,
  type Files,
} from './tiny-mote.ts';

let files: Files;
beforeAll(async () => {
  files = await siteFiles();
});
beforeEach(() => vi.stubGlobal('caches', undefined));
afterEach(() => vi.unstubAllGlobals());

const load = (options: Partial<LoadMoteOptions> = {}) =>
  loadMote({ site: SITE, onLoad: () => {}, ...options });

/** How an error tells what is wrong with a file. */
const problem = (code: string, file: string) => ({ problem: { code, file } });

const WEIGHTS = 'mote/weights.bin';

/** Waits until Mote is kept, which no load waits for. */
const untilKept = (kept: Map<string, unknown>) =>
  vi.waitFor(() => expect([...kept.keys()].join()).toMatch(/(?=.*manifest)(?=.*bin)(?=.*wasm)/));

test('Mote comes whole, checked, on the fast kernels, with progress up to the end', async () => {
  const asked = serve(files);
  const progress: DownloadProgress[] = [];
  const mote = await load({ onLoad: (p) => progress.push(p) });
  expect(mote).toMatchObject({ whyTypeScript: null, checked: true, fromCache: false });
  expect(mote.weights.name).toBe('weights');
  expect(mote.transformer.kernels.kind).toBe('webassembly');
  expect(mote.transformer.config).toEqual(CONFIG);
  const { values } = unpackWeights(files[WEIGHTS].buffer);
  expect(mote.transformer.parameters.flat).toEqual(values);
  expect(asked.sort()).toEqual(['kernels/kernels.wasm', 'mote/manifest.json', WEIGHTS]);

  const total = files[WEIGHTS].length + files['kernels/kernels.wasm'].length;
  expect(progress.at(-1)).toEqual({ loaded: total, total });
  expect(progress.length).toBeGreaterThan(5);
  const loaded = progress.map((p) => p.loaded);
  expect(loaded).toEqual(loaded.toSorted((a, b) => a - b));
});

test('a checkpoint comes by its name, and no other weights with it', async () => {
  const asked = serve(files);
  const { transformer, weights } = await load({ weights: 'early' });
  expect(weights.tokens).toBe(3000);
  expect(transformer.parameters.flat).toEqual(unpackWeights(tinyWeights(3).buffer).values);
  expect(asked).not.toContain(WEIGHTS);
  await expect(load({ weights: 'late' })).rejects.toMatchObject({
    ...problem('unusable', 'manifest.json'),
    cause: { message: 'Mote has no weights named late' },
  });
});

test('files are asked for by their content', async () => {
  const fetched = vi.fn(async (url: URL) => new Response(files[url.pathname.slice(6)]));
  vi.stubGlobal('fetch', fetched);
  await load();
  const addresses = fetched.mock.calls.map(([url]) => url.href);
  expect(addresses).toContainEqual(expect.stringMatching(/weights\.bin\?v=[0-9a-f]{8}$/));
  expect(addresses).toContain(`${SITE}mote/manifest.json`);
});

test.each([
  ['one changed byte', (bytes: Files[string]) => bytes.map((b, i) => (i === 900 ? b ^ 1 : b))],
  ['a cut end', (bytes: Files[string]) => bytes.slice(0, -1)],
  ['an error page', () => new TextEncoder().encode('<!doctype html>')],
])('weights with %s are refused', async (_, damage) => {
  serve({ ...files, [WEIGHTS]: damage(files[WEIGHTS]) });
  await expect(load()).rejects.toMatchObject(problem('damaged', 'weights.bin'));
});

test('weights that a cache holds wrongly are asked for once more, past it', async () => {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', async (url: URL, { cache }: RequestInit) => {
    const path = url.pathname.replace('/book/', '');
    if (path === WEIGHTS) asked.push(cache);
    const stale = path === WEIGHTS && cache !== 'reload';
    return new Response(stale ? '<!doctype html>' : files[path]);
  });
  expect(await load()).toMatchObject({ checked: true });
  expect(asked).toEqual(['default', 'reload']);
});

test.each([WEIGHTS, 'mote/manifest.json'])('says so when there is no %s', async (path) => {
  const { [path]: _, ...others } = files;
  serve(others);
  const file = path.replace('mote/', '');
  await expect(load()).rejects.toMatchObject({ problem: { code: 'status', file, status: 404 } });
});

test('says so when the site does not answer, or breaks off', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(load()).rejects.toMatchObject(problem('no-answer', 'manifest.json'));
  vi.stubGlobal('fetch', async (url: URL) => {
    if (!url.pathname.endsWith('.bin')) return new Response(files[url.pathname.slice(6)]);
    return new Response(
      new ReadableStream({ pull: (controller) => controller.error(new TypeError('network')) }),
    );
  });
  await expect(load()).rejects.toMatchObject(problem('broke-off', 'weights.bin'));
});

test('a description that is none is refused', async () => {
  serve({ ...files, 'mote/manifest.json': new TextEncoder().encode('<!doctype html>') });
  await expect(load()).rejects.toMatchObject(problem('unusable', 'manifest.json'));
});

test('weights for another tokenizer, or in another format, are refused', async () => {
  const other = { ...files, [WEIGHTS]: tinyWeights(7, { ...CONFIG, vocabularySize: 300 }) };
  serve({ ...other, 'mote/manifest.json': manifestOf(other) });
  await expect(load()).rejects.toMatchObject({
    ...problem('unusable', 'weights.bin'),
    cause: { message: `expected weights for ${CONFIG.vocabularySize} tokens, got 300` },
  });
  const none = { ...files, [WEIGHTS]: new Uint8Array(500) };
  serve({ ...none, 'mote/manifest.json': manifestOf(none) });
  await expect(load()).rejects.toMatchObject(problem('unusable', 'weights.bin'));
});

test('an abort stops the download at once, with its reason', async () => {
  serve(files);
  const stop = new AbortController();
  const reason = new Error('enough');
  let reports = 0;
  const loading = load({
    signal: stop.signal,
    onLoad: () => {
      if (++reports === 2) stop.abort(reason);
    },
  });
  await expect(loading).rejects.toBe(reason);
  const before = reports;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(reports).toBe(before);
  await expect(load({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test('without SHA-256 length and format are checked, and the result says so', async () => {
  vi.stubGlobal('crypto', {});
  serve(files);
  expect(await load()).toMatchObject({ checked: false });
  serve({ ...files, [WEIGHTS]: files[WEIGHTS].slice(1) });
  await expect(load()).rejects.toMatchObject(problem('damaged', 'weights.bin'));
  serve({ ...files, [WEIGHTS]: files[WEIGHTS].map((b, i) => (i < 8 ? 0 : b)) });
  await expect(load()).rejects.toMatchObject(problem('unusable', 'weights.bin'));
});

test('a second visit needs the network for nothing but news, and not even for that', async () => {
  const kept = stubCaches();
  serve(files);
  await load();
  await untilKept(kept);
  const asked = serve(files);
  expect(await load()).toMatchObject({ fromCache: true, checked: true, whyTypeScript: null });
  expect(asked).toEqual(['mote/manifest.json']);
  serve({});
  const progress: DownloadProgress[] = [];
  expect(await load({ onLoad: (p) => progress.push(p) })).toMatchObject({ fromCache: true });
  expect(progress.at(-1)!.loaded).toBe(progress[0].total);
});

test('a kept file that is damaged is replaced, and so is an old one', async () => {
  const kept = stubCaches();
  serve(files);
  await load();
  await untilKept(kept);
  const address = [...kept.keys()].find((key) => key.includes('weights.bin'))!;
  kept.set(
    address,
    files[WEIGHTS].map((b) => b ^ 1),
  );
  expect(await load()).toMatchObject({ fromCache: false, checked: true });
  await vi.waitFor(() => expect(kept.get(address)).toEqual(files[WEIGHTS]));

  const newer = { ...files, [WEIGHTS]: tinyWeights(8) };
  serve({ ...newer, 'mote/manifest.json': manifestOf(newer) });
  expect(await load()).toMatchObject({ fromCache: false });
  const addresses = () => [...kept.keys()].filter((key) => key.includes('weights.bin'));
  await vi.waitFor(() => expect(addresses()).toEqual([expect.not.stringContaining(address)]));
});

test.each([
  ['forbidden', { open: () => Promise.reject(new DOMException('no', 'SecurityError')) }],
  [
    'full',
    {
      open: async () => ({
        match: async () => undefined,
        delete: async () => false,
        put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
      }),
    },
  ],
])('goes on without a storage that is %s', async (_, caches) => {
  vi.stubGlobal('caches', caches);
  serve(files);
  expect(await load()).toMatchObject({ fromCache: false, checked: true });
});

test('without WebAssembly the TypeScript kernels run, and the result says why', async () => {
  vi.stubGlobal('WebAssembly', undefined);
  const asked = serve(files);
  const progress: DownloadProgress[] = [];
  const mote = await load({ onLoad: (p) => progress.push(p) });
  expect(mote.transformer.kernels.kind).toBe('typescript');
  expect(mote.whyTypeScript).toEqual({ code: 'no-webassembly' });
  expect(asked).not.toContain('kernels/kernels.wasm');
  expect(progress.at(-1)).toEqual({ loaded: files[WEIGHTS].length, total: files[WEIGHTS].length });
});

test('kernels that are missing, or that the browser refuses, cost only speed', async () => {
  const { 'kernels/kernels.wasm': _, ...others } = files;
  serve(others);
  expect(await load()).toMatchObject({
    whyTypeScript: { code: 'status', file: 'kernels.wasm', status: 404 },
  });
  serve(files);
  const compile = vi
    .spyOn(WebAssembly, 'compile')
    .mockRejectedValue(new WebAssembly.CompileError('blocked by the policy'));
  const mote = await load();
  compile.mockRestore();
  expect(mote.transformer.kernels.kind).toBe('typescript');
  expect(mote.whyTypeScript).toEqual({ code: 'webassembly-refused' });
});
