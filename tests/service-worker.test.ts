/** What public/service-worker.js answers: the network first, and what is kept where there is none. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { describe, expect, test, vi } from 'vitest';

const SCOPE = 'https://example.org/book/';
const source = readFileSync('public/service-worker.js', 'utf8');

interface World {
  /** Names of caches with the addresses that each keeps. */
  kept?: Record<string, string[]>;
  network?: (url: string) => string;
}

/** Runs the worker and gives what it answers to a request; undefined where it leaves the request to the browser. */
function ask({ kept = {}, network }: World, url: string, method = 'GET') {
  const listeners = new Map<string, (event: unknown) => void>();
  const caches = {
    keys: async () => Object.keys(kept),
    match: async (request: { url: string }, { cacheName }: { cacheName: string }) =>
      kept[cacheName].includes(request.url) ? `${cacheName}: ${request.url}` : undefined,
  };
  const fetch = vi.fn(async (request: { url: string }) => {
    if (!network) throw new TypeError('no network');
    return network(request.url);
  });
  vm.runInNewContext(source, {
    self: {
      registration: { scope: SCOPE },
      addEventListener: (name: string, listener: (event: unknown) => void) =>
        listeners.set(name, listener),
    },
    caches,
    fetch,
  });
  let answer: Promise<unknown> | undefined;
  listeners.get('fetch')!({
    request: { url, method },
    respondWith: (made: Promise<unknown>) => (answer = made),
  });
  return { answer, fetch };
}

const page = `${SCOPE}chapters/softmax/`;
const script = `${SCOPE}_astro/a.js`;
const network = (url: string) => `network: ${url}`;
const kept = { 'tnt.mote': [page, script], 'tnt.book.v1': [page, script], 'tnt.book.v2': [page] };

describe('with a network', () => {
  test('a page comes from it', async () => {
    expect(await ask({ kept, network }, page).answer).toBe(`network: ${page}`);
  });
  test('a file named by its content comes from the book, without a request', async () => {
    const { answer, fetch } = ask({ kept, network }, script);
    expect(await answer).toBe(`tnt.book.v1: ${script}`);
    expect(fetch).not.toHaveBeenCalled();
  });
  test('such a file of a newer site comes from the network', async () => {
    const newer = `${SCOPE}_astro/b.js`;
    expect(await ask({ kept, network }, newer).answer).toBe(`network: ${newer}`);
  });
});

describe('without a network', () => {
  test('a page comes from the book, and from no other cache', async () => {
    expect(await ask({ kept }, page).answer).toBe(`tnt.book.v1: ${page}`);
  });
  test.each<World>([{ kept: {} }, { kept: { 'tnt.mote': [page] } }])(
    'what is not kept fails as it does without a worker',
    async (world) => {
      await expect(ask(world, page).answer).rejects.toThrow('no network');
    },
  );
});

test.each([
  ['https://example.org/elsewhere/', 'GET'],
  [page, 'POST'],
])('%s by %s is left to the browser', (url, method) => {
  expect(ask({ kept, network }, url, method).answer).toBeUndefined();
});

test('where storage is forbidden, the network answers', async () => {
  const forbidden = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new DOMException('no', 'SecurityError');
      },
    },
  );
  expect(await ask({ kept: forbidden, network }, script).answer).toBe(`network: ${script}`);
});
