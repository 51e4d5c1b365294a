/** The files of earlier visits that the browser keeps for Mote; storage that is full or forbidden only forgets. */
const NAME = 'tnt.mote';

async function quietly<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work(); // without HTTPS there are no caches at all
  } catch {
    return undefined;
  }
}

/** The bytes kept for an address, if any. */
export function cachedBytes(url: URL): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return quietly(async () => {
    const kept = await (await caches.open(NAME)).match(url.href);
    return kept && new Uint8Array(await kept.arrayBuffer());
  });
}

/** Keeps bytes for the next visit, in place of all versions of the same file, `url?v=…`. */
export async function keepBytes(url: URL, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await quietly(async () => {
    const cache = await caches.open(NAME);
    await cache.delete(url.href, { ignoreSearch: true });
    await cache.put(url.href, new Response(bytes));
  });
}
