/** The imagined answers of the measured search: they come when they are asked for, and can be asked for again. */
import { frame } from '../../src/strings/en/frame.ts';
import { words } from '../../src/strings/en/measure-it.ts';
import { frameOf, open } from './support/figure.ts';
import { home } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** The sentence up to the browser's own words. */
const MISSING = frame.loadFailed(words.imaginedAnswers, '').split(')')[0];

const FILE = /\/imagined\.[^/]*\.js/;

test('imagined answers that do not come are said to be missing, and come on another try @chromium', async ({
  page,
  problems,
}) => {
  await page.route(FILE, (route) => route.abort());
  await open(page, `${home}embed/measure-it/?hide=guess`);
  const figure = frameOf(page);
  const summary = figure.locator('.figure-summary');
  const plain = await summary.innerText();

  await figure.getByLabel(words.hyde).press('Space');
  await expect(figure.locator('.load-report').first()).toContainText(MISSING);
  await expect(summary).toHaveText(plain);
  problems.length = 0; // the browser complains of the file that did not come

  await page.unroute(FILE);
  await figure.getByRole('button', { name: frame.retry }).press('Enter');
  await expect(summary).toContainText(words.variations.hyde);
  await expect(figure.getByText(words.imaginedByUs)).toBeVisible();
});

test('a link with imagined answers brings them @chromium', async ({ page }) => {
  await open(page, `${home}embed/measure-it/?hide=guess&hyde=1`);
  await expect(frameOf(page).locator('.figure-summary')).toContainText(words.variations.hyde);
});
