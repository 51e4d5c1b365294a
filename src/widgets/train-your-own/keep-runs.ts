/** Runs that a reader asked this browser to keep, in its storage for files; they never leave it. */
const NAME = 'tnt.train-your-own';

function address(): string {
  return new URL('/train-your-own/runs', location.origin).href;
}

/** Keeps the bytes in place of those kept before. Rejects where storage is full, or forbidden. */
export async function keepRuns(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const cache = await caches.open(NAME);
  await cache.put(address(), new Response(bytes));
}

/** What is kept; undefined when nothing is. Rejects where storage is forbidden. */
export async function keptRuns(): Promise<ArrayBuffer | undefined> {
  if (!(await caches.has(NAME))) return undefined;
  const kept = await (await caches.open(NAME)).match(address());
  return kept?.arrayBuffer();
}

/** Whether something is kept; storage that is forbidden keeps nothing. */
export async function areRunsKept(): Promise<boolean> {
  try {
    if (!(await caches.has(NAME))) return false;
    return (await (await caches.open(NAME)).match(address())) !== undefined;
  } catch {
    return false;
  }
}

export async function forgetRuns(): Promise<void> {
  await caches.delete(NAME);
}
