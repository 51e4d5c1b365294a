/** Tests that use one tab in turn: none finds what another has kept. */
import type { Page } from '@playwright/test';
import { home } from './support/site.ts';
import { expect, inTurn as test } from './support/test.ts';

test.describe.configure({ mode: 'serial' }); // in one tab, in this order

test('one test keeps something', async ({ page }) => {
  await page.goto(home);
  await page.evaluate(async () => {
    localStorage.setItem('tnt.in-turn', 'kept');
    await (await caches.open('tnt.in-turn')).put(location.href, new Response('kept'));
  });
  expect(await kept(page)).toEqual([['tnt.in-turn'], ['tnt.in-turn']]);
});

test('the next one finds nothing of it', async ({ page }) => {
  await page.goto(home);
  expect(await kept(page)).toEqual([[], []]);
});

function kept(page: Page): Promise<[string[], string[]]> {
  return page.evaluate(async () => [
    Object.keys(localStorage).filter((name) => name.startsWith('tnt.in-turn')),
    (await caches.keys()).filter((name) => name.startsWith('tnt.in-turn')),
  ]);
}
