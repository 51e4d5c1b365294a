/** The places of further games: they come when a game wants them, and can be asked for again. */
import { words } from '../../src/strings/en/beat-the-model.ts';
import { frame } from '../../src/strings/en/frame.ts';
import { frameOf, open } from './support/figure.ts';
import { home } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** The sentence up to the browser's own words. */
const MISSING = frame.loadFailed(words.more, '').split(')')[0];

const FILE = /\/held-out-words-more\.json/;

test('places that do not come are said to be missing, and come on another try @chromium', async ({
  page,
  problems,
}) => {
  await page.route(FILE, (route) => route.abort());
  await open(page, `${home}embed/beat-the-model/?game=17`);
  const figure = frameOf(page);
  const summary = figure.locator('.figure-summary');
  await expect(figure.locator('.load-report').first()).toContainText(MISSING);
  await expect(summary).toContainText(words.waiting(17));
  problems.length = 0; // the browser complains of the file that did not come

  await page.unroute(FILE);
  await figure.getByRole('button', { name: frame.retry }).press('Enter');
  await expect(summary).toContainText(words.summaryOpen(1, 10));
});
