import { fetchResponse, readBytes } from '#model/fetch-bytes.ts';
import { usable } from '#model/usable.ts';
import { utf8Text } from '#model/tokenizer/utf8.ts';
import { cachedBytes, keepBytes } from './file-cache.ts';
import { checkManifest, MANIFEST, type MoteManifest } from './manifest.ts';

/**
 * The site's own manifest; that of an earlier visit where the site has none to give. Rejects with a
 * ProblemError or with the signal's reason.
 */
export async function fetchManifest(folder: URL, signal?: AbortSignal): Promise<MoteManifest> {
  const address = new URL(MANIFEST, folder);
  try {
    const response = await fetchResponse(address, { cache: 'no-cache', signal });
    const bytes = await readBytes(response, MANIFEST, { onLoad: () => {}, signal });
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
  return usable(MANIFEST, () => checkManifest(JSON.parse(utf8Text(bytes))));
}
