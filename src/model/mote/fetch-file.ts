import {
  fetchResponse,
  fileName,
  hasSha256,
  pastDamage,
  readBytes,
  type ReadOptions,
} from '#model/fetch-bytes.ts';
import { ProblemError } from '#model/problem.ts';
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

/**
 * A file from the cache or the network, whole and checked. A file in the cache that is not the one
 * described is replaced; one from the network is fetched once more, past the browser's own cache.
 * Rejects with a ProblemError or with the signal's reason.
 */
export async function fetchFile(
  { url, bytes: length, sha256 }: MoteFile,
  folder: URL,
  { onLoad, signal }: ReadOptions,
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

  return pastDamage(async (cache) => {
    const response = await fetchResponse(address, { signal, cache });
    const file = fileName(address);
    const bytes = await readBytes(response, file, {
      onLoad: (loaded) => onLoad(Math.min(loaded, length)),
      signal,
    });
    if (bytes.length !== length) throw new ProblemError({ code: 'damaged', file });
    const right = await hasSha256(bytes, sha256);
    signal?.throwIfAborted();
    if (right === false) throw new ProblemError({ code: 'damaged', file });
    void keepBytes(address, bytes);
    return { bytes, fromCache: false, checked: right === true };
  });
}
