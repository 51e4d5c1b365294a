import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ENCODING_NAMES } from '#model/tokenizer/encodings.ts';
import type { DownloadProgress } from '#model/download.ts';
import { loadVocabulary, type Manifest } from '#model/tokenizer/load-vocabulary.ts';
import { utf8Text } from '#model/tokenizer/utf8.ts';
import { compactVocabulary, writeVocabularies } from '../../../scripts/data/vocabularies.ts';

const SITE = 'https://example.org/book/';
let folder: string;
let manifest: Manifest;
let files: Record<string, Uint8Array<ArrayBuffer>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vocab-'));
  manifest = await writeVocabularies(folder);
  const names = ['manifest.json', ...ENCODING_NAMES.map((name) => manifest[name].file)];
  const read = async (name: string) => [name, new Uint8Array(await readFile(join(folder, name)))];
  files = Object.fromEntries(await Promise.all(names.map(read)));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.unstubAllGlobals());

/** A site that has these files under /book/vocab/, and sends each in chunks of 64 kB. */
function serve(served: Record<string, Uint8Array<ArrayBuffer>>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url.href);
    const bytes = served[url.pathname.replace('/book/vocab/', '')];
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

const jsonBytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

test.each(ENCODING_NAMES)('%s arrives whole from the file the build writes', async (name) => {
  serve(files);
  const progress: DownloadProgress[] = [];
  const vocabulary = await loadVocabulary(name, SITE, (p) => progress.push(p));
  expect(utf8Text(vocabulary.tokenBytes(vocabulary.wholeId(new Uint8Array([104, 105]))))).toBe(
    'hi',
  );
  expect(progress.length).toBe(Math.ceil(manifest[name].gzipBytes / 65_536));
  expect(progress.at(-1)).toEqual({
    loaded: manifest[name].gzipBytes,
    total: manifest[name].gzipBytes,
  });
});

test('asks for the file by its content, under the path of the site', async () => {
  const asked = serve(files);
  await loadVocabulary('gpt2', SITE.slice(0, -1), () => {});
  const version = manifest.gpt2.sha256.slice(0, 8);
  expect(asked).toEqual([`${SITE}vocab/manifest.json`, `${SITE}vocab/gpt2.bin.gz?v=${version}`]);
});

test('takes a file that the browser has unpacked already', async () => {
  serve({ ...files, 'gpt2.bin.gz': new Uint8Array(gunzipSync(files['gpt2.bin.gz'])) });
  const progress: DownloadProgress[] = [];
  expect((await loadVocabulary('gpt2', SITE, (p) => progress.push(p))).size).toBe(50_256);
  expect(progress.every(({ loaded, total }) => loaded <= total)).toBe(true);
});

test('refuses a file with one changed byte, by its checksum', async () => {
  const damaged = new Uint8Array(gunzipSync(files['gpt2.bin.gz']));
  damaged[damaged.length - 1] ^= 1;
  serve({ ...files, 'gpt2.bin.gz': damaged });
  await expect(loadVocabulary('gpt2', SITE, () => {})).rejects.toMatchObject({
    problem: { code: 'damaged', file: 'gpt2.bin.gz' },
  });
});

test('does without the checksum where the browser offers none', async () => {
  serve(files);
  vi.stubGlobal('crypto', {});
  expect((await loadVocabulary('gpt2', SITE, () => {})).size).toBe(50_256);
});

test('names the file that is not there', async () => {
  const { 'cl100k_base.bin.gz': _, ...others } = files;
  serve(others);
  await expect(loadVocabulary('cl100k_base', SITE, () => {})).rejects.toMatchObject({
    problem: { code: 'status', file: 'cl100k_base.bin.gz', status: 404 },
  });
});

test.each([
  ['null', null],
  ['nothing of the vocabulary', {}],
  ['no more than its name', { gpt2: { file: 'gpt2.bin.gz' } }],
])('refuses a manifest that says %s', async (_, json) => {
  serve({ ...files, 'manifest.json': jsonBytes(json) });
  await expect(loadVocabulary('gpt2', SITE, () => {})).rejects.toMatchObject({
    problem: { code: 'unusable', file: 'manifest.json' },
  });
});

test('names a file that came as described and is no vocabulary', async () => {
  const described = { ...manifest, gpt2: manifest.cl100k_base };
  serve({ ...files, 'manifest.json': jsonBytes(described) });
  await expect(loadVocabulary('gpt2', SITE, () => {})).rejects.toMatchObject({
    problem: { code: 'unusable', file: 'cl100k_base.bin.gz' },
  });
});

test('names the file it asked for when the network is down', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(loadVocabulary('gpt2', SITE, () => {})).rejects.toMatchObject({
    problem: { code: 'no-answer', file: 'manifest.json' },
  });
});

test('the build writes the same bytes each time, within their budgets', async () => {
  const again = await writeVocabularies(folder);
  expect(again).toEqual(manifest);
  for (const name of ENCODING_NAMES) {
    const written = new Uint8Array(await readFile(join(folder, manifest[name].file)));
    expect(Buffer.compare(written, files[manifest[name].file])).toBe(0);
    expect(Buffer.compare(gunzipSync(written), await compactVocabulary(name))).toBe(0);
  }
  expect(manifest.gpt2.gzipBytes).toBeLessThanOrEqual(200_000);
  expect(manifest.cl100k_base.gzipBytes).toBeLessThanOrEqual(430_000);
  expect(manifest.o200k_base.gzipBytes).toBeLessThanOrEqual(990_000);
});
