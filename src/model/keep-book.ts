/** The whole book, kept in the browser for reading without a network. public/service-worker.js hands it out. */
import { fetchResponse, fileName } from './fetch-bytes.ts';
import { fetchJson } from './fetch-json.ts';
import { ProblemError } from './problem.ts';

/** Each version has a cache of its own, named after it: an older book stays whole until the newer one is. */
const BOOKS = 'tnt.book.';
/** The list of the book's files, which the build writes; kept last, so that it stands for a whole book. */
const LIST = 'offline.json';
const AT_ONCE = 6;

export interface BookList {
  /** Changes with any byte of any file. */
  readonly version: string;
  /** Addresses from the root of the site, each with its length in bytes. */
  readonly files: readonly (readonly [file: string, bytes: number])[];
}

export const bytesOf = ({ files }: BookList) => files.reduce((sum, [, bytes]) => sum + bytes, 0);

/** The book as the site has it now. Rejects with a ProblemError. */
export function bookList(root: URL): Promise<BookList> {
  return fetchJson<BookList>(new URL(LIST, root), { cache: 'no-cache' });
}

/** The version of the book that is kept whole, or undefined, also where nothing can be kept. */
export async function keptVersion(root: URL): Promise<string | undefined> {
  try {
    for (const name of await books())
      if (await caches.match(new URL(LIST, root).href, { cacheName: name }))
        return name.slice(BOOKS.length);
  } catch {
    return undefined;
  }
}

/**
 * Fetches every file of the list and keeps it in place of an older book, telling the bytes that have come. Rejects with
 * a ProblemError, with the signal's reason, or with what the storage says when it is full or forbidden; then an older
 * book stays. Two tabs take turns.
 */
export function keepBook(
  list: BookList,
  root: URL,
  { onLoad, signal }: { onLoad: (bytes: number) => void; signal: AbortSignal },
): Promise<void> {
  return navigator.locks.request(BOOKS, { signal }, async () => {
    const name = BOOKS + list.version;
    const own = new AbortController(); // one file that fails ends the others
    const all = AbortSignal.any([signal, own.signal]);
    let loaded = 0;
    try {
      const book = await caches.open(name);
      const waiting = list.files.values();
      const work = async () => {
        for (const [file, length] of waiting) {
          await keepFile(book, new URL(file, root), all);
          onLoad((loaded += length));
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      signal.throwIfAborted();
      await book.put(new URL(LIST, root).href, Response.json(list));
      for (const older of await books()) if (older !== name) await caches.delete(older);
    } catch (problem) {
      own.abort();
      await caches.delete(name).catch(() => {});
      throw problem;
    }
  });
}

async function keepFile(book: Cache, url: URL, signal: AbortSignal): Promise<void> {
  const response = await fetchResponse(url, { signal, cache: 'no-cache' });
  const { body, status, headers, redirected } = response;
  // A browser takes no redirected answer for a page.
  const answer = redirected ? new Response(body, { status, headers }) : response;
  await book.put(url.href, answer).catch((cause: unknown) => {
    signal.throwIfAborted();
    if (!(cause instanceof TypeError)) throw cause; // full, or forbidden
    throw new ProblemError({ code: 'broke-off', file: fileName(url) }, { cause });
  });
}

const books = async () => (await caches.keys()).filter((name) => name.startsWith(BOOKS));
