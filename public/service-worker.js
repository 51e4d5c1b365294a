// @ts-check
/// <reference lib="webworker" />
/**
 * Serves the book without a network, from the cache that src/model/keep-book.ts fills once a reader asks for that.
 * Pages come from the network while there is one; files whose names change with their content, from the cache.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const BOOKS = 'tnt.book.';

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const ours = method === 'GET' && url.startsWith(worker.registration.scope);
  if (ours) event.respondWith(answer(event.request));
});

/** @param {Request} request */
async function answer(request) {
  if (request.url.startsWith(`${worker.registration.scope}_astro/`))
    return (await kept(request)) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (problem) {
    const copy = await kept(request);
    if (copy) return copy;
    throw problem;
  }
}

/**
 * What is kept for a request; while a newer book is coming, of the older one.
 * @param {Request} request
 */
async function kept(request) {
  try {
    for (const cacheName of await caches.keys()) {
      if (!cacheName.startsWith(BOOKS)) continue;
      const how = { cacheName, ignoreSearch: true, ignoreVary: true };
      const copy = await caches.match(request, how);
      if (copy) return copy;
    }
  } catch {
    // Storage may be forbidden by now.
  }
}
