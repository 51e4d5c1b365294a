/** The whole book in the browser's cache: all of it or nothing. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bookList, bytesOf, keepBook, keptVersion, type BookList } from '#model/keep-book.ts';

const root = new URL('https://example.org/book/');
const list: BookList = {
  version: 'v1',
  files: [
    ['', 3],
    ['chapters/softmax/', 5],
    ['mote/mote.bin', 7],
  ],
};

/** The browser's caches, as far as they are used here. */
class Caches {
  kept = new Map<string, Map<string, Response>>();
  full = false;
  keys = async () => [...this.kept.keys()];
  delete = async (name: string) => this.kept.delete(name);
  open = async (name: string) => {
    const cache = this.kept.get(name) ?? new Map<string, Response>();
    this.kept.set(name, cache);
    return {
      put: async (url: string, response: Response) => {
        if (this.full) throw new DOMException('no room', 'QuotaExceededError');
        cache.set(url, new Response(await response.text()));
      },
    };
  };
  match = async (url: string, { cacheName }: { cacheName: string }) =>
    this.kept.get(cacheName)?.get(url);
}

let caches: Caches;
const quiet = () => ({ onLoad: () => {}, signal: new AbortController().signal });
const site = (answer: (url: string) => Response | Promise<Response>) =>
  vi.stubGlobal('fetch', (url: URL) => Promise.resolve().then(() => answer(url.href)));

beforeEach(() => {
  caches = new Caches();
  vi.stubGlobal('caches', caches);
  const inTurn = (_name: string, _how: object, work: () => unknown) => work();
  vi.stubGlobal('navigator', { locks: { request: inTurn } });
  site((url) => new Response(`text of ${url}`));
  return () => vi.unstubAllGlobals();
});

test('every file is kept under its own address, and the list last', async () => {
  const told: number[] = [];
  await keepBook(list, root, { ...quiet(), onLoad: (bytes) => told.push(bytes) });
  expect([...caches.kept.get('tnt.book.v1')!.keys()].sort()).toEqual(
    [...list.files.map(([file]) => root.href + file), `${root.href}offline.json`].sort(),
  );
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(bytesOf(list));
  expect(await keptVersion(root)).toBe('v1');
});

describe('nothing is kept', () => {
  const refused = async (problem: unknown) => {
    await expect(keepBook(list, root, quiet())).rejects.toMatchObject(problem as object);
    expect([...caches.kept.keys()]).toEqual([]);
    expect(await keptVersion(root)).toBeUndefined();
  };

  test('when one file is missing', async () => {
    site((url) => new Response('', { status: url.endsWith('.bin') ? 404 : 200 }));
    await refused({ problem: { code: 'status', file: 'mote.bin', status: 404 } });
  });
  test('when a connection breaks off', async () => {
    const broken = () =>
      new ReadableStream({ start: (stream) => stream.error(new TypeError('lost')) });
    site((url) => new Response(url.endsWith('.bin') ? broken() : 'text'));
    await refused({ problem: { code: 'broke-off', file: 'mote.bin' } });
  });
  test('when there is no room', async () => {
    caches.full = true;
    await refused({ name: 'QuotaExceededError' });
  });
  test('when the reader has had enough', async () => {
    const reader = new AbortController();
    site(async (url) => {
      reader.abort();
      return new Response(url);
    });
    const work = keepBook(list, root, { onLoad: () => {}, signal: reader.signal });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect([...caches.kept.keys()]).toEqual([]);
  });
});

test('an older book stays until the newer one is whole', async () => {
  await keepBook(list, root, quiet());
  const newer = { ...list, version: 'v2' };
  caches.full = true;
  await expect(keepBook(newer, root, quiet())).rejects.toThrow('no room');
  expect(await keptVersion(root)).toBe('v1');
  caches.full = false;
  await keepBook(newer, root, quiet());
  expect([...caches.kept.keys()]).toEqual(['tnt.book.v2']);
});

test('a page that came by way of a redirect is kept as one that did not', async () => {
  const put = vi.fn(async (_url: string, _response: Response) => {});
  caches.open = async () => ({ put });
  site((url) => Object.defineProperty(new Response(url), 'redirected', { value: true }));
  await keepBook(list, root, quiet());
  expect(put.mock.calls.map(([, { redirected }]) => redirected)).not.toContain(true);
  expect(put).toHaveBeenCalledTimes(list.files.length + 1);
});

test('where storage is forbidden, nothing is kept and nothing thrown', async () => {
  vi.stubGlobal('caches', undefined);
  expect(await keptVersion(root)).toBeUndefined();
});

test('a list that does not come says so', async () => {
  site(() => new Response('', { status: 500 }));
  await expect(bookList(root)).rejects.toMatchObject({ problem: { file: 'offline.json' } });
});
