/** Files of the site, byte by byte, with errors that name the file that could not be fetched, and why. */
import { joinBytes } from '#model/tokenizer/join-bytes.ts';
import { ProblemError } from './problem.ts';

export interface ReadOptions {
  /** Told the bytes that have come so far. */
  readonly onLoad: (loaded: number) => void;
  readonly signal?: AbortSignal;
}

/** The site's answer. Rejects with a ProblemError when there is none or it is an error, or with the signal's reason. */
export async function fetchResponse(address: URL, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (cause) {
    init.signal?.throwIfAborted();
    throw new ProblemError({ code: 'no-answer', file: fileName(address) }, { cause });
  }
  if (response.ok) return response;
  throw new ProblemError({ code: 'status', file: fileName(address), status: response.status });
}

/**
 * What `read` makes of a file; where that came damaged, of the same file asked for past the browser's cache, which would
 * hand out the damaged one again and again.
 */
export async function pastDamage<Content>(
  read: (cache: RequestCache) => Promise<Content>,
): Promise<Content> {
  try {
    return await read('default');
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'damaged') throw error;
    return read('reload');
  }
}

/** The last part of an address: how a reader may know a file. */
export function fileName({ pathname }: URL): string {
  return pathname.slice(pathname.lastIndexOf('/') + 1);
}

/** All bytes of an answer. Rejects with a ProblemError when it breaks off, or with the signal's reason. */
export async function readBytes(
  { body }: Response,
  file: string,
  { onLoad, signal }: ReadOptions,
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
    throw new ProblemError({ code: 'broke-off', file }, { cause });
  }
  return joinBytes(chunks);
}

/** Whether bytes have a SHA-256, in hexadecimal; undefined where the browser offers none, as without HTTPS. */
export async function hasSha256(
  bytes: Uint8Array<ArrayBuffer>,
  hex: string,
): Promise<boolean | undefined> {
  if (!globalThis.crypto?.subtle) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === hex;
}
