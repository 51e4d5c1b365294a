import { joinBytes } from '#model/tokenizer/join-bytes.ts';
import { cachedBytes, keepBytes } from './file-cache.ts';
import type { MoteFile } from './manifest.ts';

/** How a file came. */
export interface FetchedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** From an earlier visit, without a download. */
  readonly fromCache: boolean;
  /** Whether its SHA-256 was right, or could not be computed, as without HTTPS; then its length was right. */
  readonly checked: boolean;
}

interface FetchOptions {
  readonly onLoad: (loaded: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * A file from the cache or the network, whole and checked. A file in the cache that is not the one
 * described is replaced. Rejects with an Error that says why, for a reader, or with the signal's reason.
 */
export async function fetchFile(
  { url, bytes: length, sha256 }: MoteFile,
  what: string,
  folder: URL,
  { onLoad, signal }: FetchOptions,
): Promise<FetchedFile> {
  signal?.throwIfAborted();
  const address = new URL(`${url}?v=${sha256.slice(0, 8)}`, folder);
  const kept = await cachedBytes(address);
  if (kept && kept.length === length) {
    const right = await hasSha256(kept, sha256);
    signal?.throwIfAborted();
    if (right !== false) {
      onLoad(length);
      return { bytes: kept, fromCache: true, checked: right === true };
    }
  }

  const response = await fetchResponse(address, what, { signal });
  const bytes = await readBytes(response, what, {
    onLoad: (loaded) => onLoad(Math.min(loaded, length)),
    signal,
  });
  if (bytes.length !== length) {
    throw new Error(`${what} came damaged: ${bytes.length} bytes instead of ${length}`);
  }
  const right = await hasSha256(bytes, sha256);
  signal?.throwIfAborted();
  if (right === false) throw new Error(`${what} came damaged: their checksum is wrong`);
  void keepBytes(address, bytes);
  return { bytes, fromCache: false, checked: right === true };
}

/** The site's own answer. Rejects as fetchFile does when there is none, or it is an error. */
export async function fetchResponse(
  address: URL,
  what: string,
  init: RequestInit,
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (cause) {
    init.signal?.throwIfAborted();
    throw new Error(`${what} could not be fetched: the site does not answer`, { cause });
  }
  if (response.ok) return response;
  throw new Error(`${what} could not be fetched: the site answered ${response.status}`);
}

/** All bytes of an answer, told of as they come. Rejects as fetchFile does when it breaks off. */
export async function readBytes(
  { body }: Response,
  what: string,
  { onLoad, signal }: FetchOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const reader = body?.getReader();
  try {
    for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
      signal?.throwIfAborted();
      chunks.push(chunk.value);
      loaded += chunk.value.length;
      onLoad(loaded);
    }
  } catch (cause) {
    void reader?.cancel().catch(() => {});
    signal?.throwIfAborted();
    throw new Error(`${what} could not be fetched: the connection broke off`, { cause });
  }
  return joinBytes(chunks);
}

/** Whether bytes have a SHA-256; undefined where the browser offers none. */
async function hasSha256(
  bytes: Uint8Array<ArrayBuffer>,
  hex: string,
): Promise<boolean | undefined> {
  if (!globalThis.crypto?.subtle) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === hex;
}
