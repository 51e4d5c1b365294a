import type { Browser } from '@playwright/test';
import { expect, test, vi } from 'vitest';
import { withSite } from '../../scripts/with-site.mjs';

/** A browser that only knows how often it was closed. */
function closable() {
  const closed = { times: 0 };
  const browser = { close: async () => void closed.times++ } as unknown as Browser;
  return { closed, open: async () => browser };
}
/** Waits until nothing listens any more: a port is free a moment after its server is closed. */
const nothingListens = () =>
  vi.waitFor(() => expect(process.getActiveResourcesInfo()).not.toContain('TCPServerWrap'));

test('a script looks at a site that is served, and both are closed after it', async () => {
  const { closed, open } = closable();
  let address = '';
  await withSite(async ({ url }) => {
    address = url;
    expect((await fetch(`${url}nothing`)).status).toBe(404);
  }, open);
  expect(closed.times).toBe(1);
  await expect(fetch(address)).rejects.toThrow();
});

test('a script that fails leaves nothing open', async () => {
  const { closed, open } = closable();
  const failing = withSite(() => Promise.reject(new Error('no figure')), open);
  await expect(failing).rejects.toThrow('no figure');
  expect(closed.times).toBe(1);
  await nothingListens();
});

test('a browser that does not open leaves no server behind', async () => {
  const failing = withSite(
    async () => {},
    () => Promise.reject(new Error('no browser')),
  );
  await expect(failing).rejects.toThrow('no browser');
  await nothingListens();
});
