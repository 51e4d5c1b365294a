/** The book without a network: kept when a reader asks for it, and gone when everything is to be forgotten. */
import { guess } from '../../src/strings/en/frame.ts';
import { words as offline } from '../../src/strings/en/offline.ts';
import { progress } from '../../src/strings/en/site.ts';
import { frameOf, open } from './support/figure.ts';
import { home } from './support/site.ts';
import { expect, test } from './support/test.ts';

test('is kept when asked, then opens without a network, Mote included @chromium', async ({
  page,
  context,
  problems,
}) => {
  await page.goto(`${home}about/`);
  const state = page.locator('#offline-state');
  await page.getByRole('button', { name: offline.ask }).click();
  await expect(state).toContainText('MB');
  await page.getByRole('button', { name: / MB / }).click();
  await expect(state).toHaveText(offline.kept, { timeout: 30_000 });

  await context.setOffline(true);
  await open(page, `${home}chapters/softmax/`);
  await expect(page.locator('h1')).toHaveText('Softmax');
  await open(page, home);
  const figure = frameOf(page);
  await figure.getByRole('button', { name: guess.skip }).click();
  await figure.locator('textarea').fill('The capital of Italy is');
  await expect(figure.locator('.figure-summary')).toContainText('Rome', { timeout: 30_000 });
  problems.length = 0; // the browser's own lines about the network that is not there

  await page.goto(`${home}about/`);
  await expect(state).toHaveText(offline.kept);
  await context.setOffline(false);
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: progress.clear }).click();
  await expect(page.getByRole('button', { name: offline.ask })).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test('is not kept by halves', async ({ page, problems }) => {
  await page.addInitScript(() => {
    const { put } = Cache.prototype;
    Cache.prototype.put = function (request, response) {
      const full = String(request).includes('mote.bin');
      return full
        ? Promise.reject(new DOMException('there is no room', 'QuotaExceededError'))
        : Reflect.apply(put, this, [request, response]);
    };
  });
  await page.goto(`${home}about/`);
  const state = page.locator('#offline-state');
  await page.getByRole('button', { name: offline.ask }).click();
  await expect(state).toContainText('MB');
  await page.getByRole('button', { name: / MB / }).click();
  await expect(state).toHaveText(offline.failed('there is no room'), { timeout: 30_000 });
  await expect(page.getByRole('button', { name: offline.ask })).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  problems.length = 0; // the requests that were given up
});
