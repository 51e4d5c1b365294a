/** Runs that a reader asked this browser to keep, in its storage for files; they never leave it. */
const NAME = 'tnt.train-your-own';

/** Where this copy of the book keeps its runs: another copy on the same host has a path of its own. */
function address(): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return new URL(`${base}/train-your-own/kept`, location.origin).href;
}

/** Where all copies on a host once kept their runs: read until there are newer ones. */
function sharedAddress(): string {
  return new URL('/train-your-own/runs', location.origin).href;
}

/** Keeps the bytes in place of those kept before. Rejects where storage is full, or forbidden. */
export async function keepRuns(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const cache = await caches.open(NAME);
  await cache.put(address(), new Response(bytes));
}

/** What is kept; undefined when nothing is. Rejects where storage is forbidden. */
export async function keptRuns(): Promise<ArrayBuffer | undefined> {
  return (await kept())?.arrayBuffer();
}

/** Whether something is kept; storage that is forbidden keeps nothing. */
export async function areRunsKept(): Promise<boolean> {
  try {
    return (await kept()) !== undefined;
  } catch {
    return false;
  }
}

/** Forgets what this copy of the book would bring back. */
export async function forgetRuns(): Promise<void> {
  const cache = await caches.open(NAME);
  await cache.delete(address());
  await cache.delete(sharedAddress());
}

async function kept(): Promise<Response | undefined> {
  if (!(await caches.has(NAME))) return undefined;
  const cache = await caches.open(NAME);
  return (await cache.match(address())) ?? cache.match(sharedAddress());
}
