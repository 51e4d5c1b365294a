import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DownloadProgress } from '#model/download.ts';
import { downloadData } from '#model/word-vectors/download-data.ts';
import { loadWordVectors } from '#model/word-vectors/load-word-vectors.ts';
import { packedVectors, unpackedVectors, vectorsRecipe, wordVectors } from './shipped-vectors.ts';

afterEach(() => vi.unstubAllGlobals());

const recipe = (change = {}) => Buffer.from(JSON.stringify({ ...vectorsRecipe, ...change }));
const files = { 'word-vectors.json': recipe(), 'word-vectors.bin': packedVectors };

/** A site that has these files under /book/data/ and sends each in chunks of 64 kB. */
function serve(served: Record<string, Uint8Array>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url.href);
    const bytes = served[url.pathname.replace('/book/data/', '')];
    if (!bytes) return new Response('nothing here', { status: 404 });
    const body = new ReadableStream({
      start(controller) {
        for (let i = 0; i < bytes.length; i += 65_536) {
          controller.enqueue(bytes.subarray(i, i + 65_536));
        }
        controller.close();
      },
    });
    return new Response(body);
  });
  return asked;
}

const ignore = () => {};
let site = 0;
/** A site not asked before, since each is loaded only once. */
const newSite = () => `https://${++site}.example/book/`;

describe('downloadData', () => {
  test('unpacks the file and reports how far it is', async () => {
    const asked = serve(files);
    const progress: DownloadProgress[] = [];
    const bytes = await downloadData('word-vectors', newSite(), (p) => progress.push(p));
    expect(Buffer.compare(bytes, unpackedVectors)).toBe(0);
    const { gzipBytes, sha256 } = vectorsRecipe;
    expect(progress[0]).toEqual({ loaded: 65_536, total: gzipBytes });
    expect(progress.at(-1)).toEqual({ loaded: gzipBytes, total: gzipBytes });
    expect(asked[1]).toMatch(`/book/data/word-vectors.bin?v=${sha256.slice(0, 8)}`);
  });

  test('adds the slash a site’s path lacks', async () => {
    const asked = serve(files);
    await downloadData('word-vectors', 'https://example.org/book', ignore);
    expect(asked[0]).toBe('https://example.org/book/data/word-vectors.json');
  });

  test('takes a file that the host has unpacked, and never reports more than all of it', async () => {
    serve({ ...files, 'word-vectors.bin': unpackedVectors });
    const progress: DownloadProgress[] = [];
    const bytes = await downloadData('word-vectors', newSite(), (p) => progress.push(p));
    expect(bytes.length).toBe(vectorsRecipe.bytes);
    expect(progress.every(({ loaded, total }) => loaded <= total)).toBe(true);
  });

  test('takes the book’s text, which is not packed', async () => {
    const text = readFileSync('public/data/moby-dick.txt');
    serve({
      'moby-dick.json': readFileSync('public/data/moby-dick.json'),
      'moby-dick.txt': text,
    });
    const bytes = await downloadData('moby-dick', newSite(), ignore);
    expect(Buffer.compare(bytes, text)).toBe(0);
  });

  test.each([
    ['another file', gzipSync('another file')],
    ['half a file', packedVectors.subarray(0, 100_000)],
    ['nothing', new Uint8Array()],
    ['a file of the same length with one byte changed', flipped(unpackedVectors)],
  ])('refuses %s', async (_, bytes) => {
    serve({ ...files, 'word-vectors.bin': bytes });
    await expect(downloadData('word-vectors', newSite(), ignore)).rejects.toMatchObject({
      problem: { code: 'damaged', file: 'word-vectors.bin' },
    });
  });

  test('asks once more, past the cache, for what a cache holds wrongly', async () => {
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', async ({ pathname }: URL, { cache }: RequestInit) => {
      if (pathname.endsWith('.json')) return new Response(recipe());
      asked.push(cache);
      return new Response(cache === 'reload' ? packedVectors : gzipSync('an older file'));
    });
    const bytes = await downloadData('word-vectors', newSite(), ignore);
    expect(Buffer.compare(bytes, unpackedVectors)).toBe(0);
    expect(asked).toEqual(['default', 'reload']);
  });

  test('says which description is none', async () => {
    serve({ 'word-vectors.json': Buffer.from('<!doctype html>') });
    await expect(downloadData('word-vectors', newSite(), ignore)).rejects.toMatchObject({
      problem: { code: 'unusable', file: 'word-vectors.json' },
    });
  });

  test('where SHA-256 is not to be had still checks the length', async () => {
    vi.stubGlobal('crypto', {});
    serve(files);
    await expect(downloadData('word-vectors', newSite(), ignore)).resolves.toBeDefined();
    serve({ ...files, 'word-vectors.bin': unpackedVectors.subarray(1) });
    await expect(downloadData('word-vectors', newSite(), ignore)).rejects.toThrow('damaged');
  });

  test('says which file is not there, and when the network is not', async () => {
    serve({ 'word-vectors.json': recipe() });
    await expect(downloadData('word-vectors', newSite(), ignore)).rejects.toMatchObject({
      problem: { code: 'status', file: 'word-vectors.bin', status: 404 },
    });
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('offline')));
    await expect(downloadData('word-vectors', newSite(), ignore)).rejects.toMatchObject({
      problem: { code: 'no-answer', file: 'word-vectors.json' },
    });
  });
});

describe('loadWordVectors', () => {
  test('downloads once for all who ask, and tells each how far it is', async () => {
    const asked = serve(files);
    const here = newSite();
    const heard = [0, 0];
    const [one, two] = await Promise.all([
      loadWordVectors(here, () => heard[0]++),
      loadWordVectors(here, () => heard[1]++),
    ]);
    expect(one).toBe(two);
    expect(one).toBe(await loadWordVectors(here));
    expect(asked).toHaveLength(2);
    expect(heard).toEqual([8, 8]);
    expect(one.words).toEqual(wordVectors.words);
  });

  test('names a file that came as described and holds no vectors', async () => {
    const bytes = Buffer.from('no vectors');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    serve({
      'word-vectors.json': recipe({ bytes: bytes.length, sha256 }),
      'word-vectors.bin': bytes,
    });
    await expect(loadWordVectors(newSite())).rejects.toMatchObject({
      problem: { code: 'unusable', file: 'word-vectors.bin' },
    });
  });

  test('may be tried again after a failure', async () => {
    const here = newSite();
    serve({});
    await expect(loadWordVectors(here)).rejects.toThrow('status word-vectors.json 404');
    serve(files);
    await expect(loadWordVectors(here)).resolves.toHaveProperty('dimensions', 100);
  });
});

function flipped(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy[copy.length - 1] ^= 1;
  return copy;
}
