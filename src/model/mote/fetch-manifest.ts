import { fetchResponse, readBytes } from '#model/fetch-bytes.ts';
import { utf8Text } from '#model/tokenizer/utf8.ts';
import { cachedBytes, keepBytes } from './file-cache.ts';
import { checkManifest, type MoteManifest } from './manifest.ts';

/**
 * The site's own manifest; that of an earlier visit where the site has none to give. Rejects with an Error that
 * says why, for a reader, or with the signal's reason.
 */
export async function fetchManifest(folder: URL, signal?: AbortSignal): Promise<MoteManifest> {
  const what = 'the description of Mote';
  const address = new URL('manifest.json', folder);
  try {
    const response = await fetchResponse(address, what, { cache: 'no-cache', signal });
    const bytes = await readBytes(response, what, { onLoad: () => {}, signal });
    const manifest = parseManifest(bytes);
    void keepBytes(address, bytes);
    return manifest;
  } catch (error) {
    signal?.throwIfAborted();
    const kept = await cachedBytes(address);
    try {
      if (kept) return parseManifest(kept);
    } catch {
      // then the site's own fault is the one to tell
    }
    throw error;
  }
}

function parseManifest(bytes: Uint8Array): MoteManifest {
  let value: unknown;
  try {
    value = JSON.parse(utf8Text(bytes));
  } catch (cause) {
    throw new Error('the description of Mote cannot be used: it is not JSON', { cause });
  }
  return checkManifest(value);
}
