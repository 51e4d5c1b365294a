/** Mote in a real browser: it comes when asked, answers, is kept, and does without WebAssembly and without the site. */
import { devices, type Page } from '@playwright/test';
import { frame } from '../../src/strings/en/frame.ts';
import { model } from '../../src/strings/en/model-status.ts';
import { words as next } from '../../src/strings/en/next-word.ts';
import { words as habits } from '../../src/strings/en/three-habits.ts';
import { words as stages } from '../../src/strings/en/three-stages.ts';
import { words as teach } from '../../src/strings/en/teach-mote.ts';
import { words as update } from '../../src/strings/en/update-by-token.ts';
import { words as tool } from '../../src/strings/en/tool-call.ts';
import { frameOf, open } from './support/figure.ts';
import { home } from './support/site.ts';
import { expect, test } from './support/test.ts';

const address = `${home}embed/next-word/?hide=guess`;

/** Types into the figure and waits until the model has answered in this page. */
async function ask(page: Page, text: string): Promise<void> {
  await frameOf(page).locator('textarea').fill(text);
  await expect(frameOf(page).locator('.figure-summary')).toContainText(text, { timeout: 30_000 });
}

const status = (page: Page) => frameOf(page).locator('.download-status');

test('loads when it is asked, says what it runs on, and answers hostile text', async ({ page }) => {
  await open(page, address);
  await expect(status(page)).toContainText('kB');
  await ask(page, 'The capital of Italy is');
  await expect(status(page)).toContainText('on WebAssembly');
  await expect(frameOf(page).locator('.figure-summary')).toContainText('Rome');
  const heard = frameOf(page).locator('.figure-shown > .sr-only');
  await expect(heard, 'the mark of a token is named').toContainText(/“\s*space .*Rome/);
  await ask(page, 'שלום 👩‍👩‍👧');
});

test('is kept for the next visit, also when the site no longer has it', async ({
  page,
  problems,
}) => {
  await open(page, address);
  await ask(page, 'After Friday comes');
  await page.route(/\/(mote|kernels)\//, (route) => route.abort());
  await open(page, address);
  await frameOf(page).locator('textarea').fill('After Monday comes');
  await ask(page, 'After Sunday comes');
  await expect(frameOf(page).locator('.figure-summary')).toContainText('Monday');
  problems.length = 0; // the browser's own lines about what the site did not give
});

test('its sibling comes in three stages, and only once a sum is asked of them', async ({
  page,
}) => {
  const came: string[] = [];
  page.on('request', (request) => {
    const weights = /\/speck\/(\w+)\.bin/.exec(request.url());
    if (weights) came.push(weights[1]);
  });
  await open(page, `${home}embed/three-stages/?hide=guess`);
  await expect(status(page)).toContainText('kB');
  expect(came).toEqual([]);
  await frameOf(page).getByLabel(stages.a).fill('50');
  const summary = frameOf(page).locator('.figure-summary');
  await expect(summary).toContainText('50 + 48', { timeout: 30_000 });
  await expect(status(page)).toContainText(model.onWebAssembly(stages.speck));
  expect(came).toEqual(['base', 'sft', 'rl']);
});

test('its sibling is trained in the page, once a group of answers is asked of it', async ({
  page,
}) => {
  const came: string[] = [];
  page.on('request', (request) => {
    const weights = /\/speck\/(\w+)\.bin/.exec(request.url());
    if (weights) came.push(weights[1]);
  });
  await open(page, `${home}embed/update-by-token/?hide=guess`);
  await expect(status(page)).toContainText('kB');
  expect(came).toEqual([]);
  await frameOf(page).getByLabel(update.a).fill('50');
  await expect(frameOf(page).locator('.figure-summary')).toContainText('50 + 48', {
    timeout: 30_000,
  });
  await expect(status(page)).toContainText(model.onWebAssembly(update.speck));
  expect(came).toEqual(['sft']);
});

test('it is taught in the page, once a reader changes the lesson', async ({ page }) => {
  const came: string[] = [];
  page.on('request', (request) => {
    const file = /(mote|old-documents)\.(bin|json)/.exec(request.url());
    if (file) came.push(file[0]);
  });
  await open(page, `${home}embed/teach-mote/?hide=guess`);
  const report = frameOf(page).locator('.load-report');
  await expect(report).toContainText('kB');
  expect(came).toEqual([]);
  await frameOf(page).getByLabel(teach.preset).selectOption(teach.presets.word);
  const summary = frameOf(page).locator('.figure-summary');
  await expect(summary).toContainText('now says “Madrid.”', { timeout: 30_000 });
  await expect(report).toContainText(model.onWebAssembly(model.mote));
  expect(came.sort()).toEqual(['mote.bin', 'old-documents.json']);
  await frameOf(page).getByLabel(teach.demos).fill('Who are you? | <b>שלום</b>');
  await expect(summary).toContainText('now says “<b>', { timeout: 30_000 });
});

test('each habit comes with its own case; a sum of the reader’s own goes to Mote and to its sibling', async ({
  page,
}) => {
  await open(page, `${home}embed/three-habits/?hide=guess`);
  const frame = frameOf(page);
  const summary = frame.locator('.figure-summary');
  await frame.getByLabel(habits.habits.tool).check();
  await expect(summary).toContainText('675');
  await expect(status(page), 'what is recorded needs no model').toContainText('kB');
  await frame.getByLabel(habits.task).fill('שלום 👩‍👩‍👧');
  await expect(summary).toContainText(habits.unmeasured, { timeout: 30_000 });
  await frame.getByLabel(habits.task).fill('34 * 56');
  await expect(summary).toContainText(`The answer is ${34 * 56}`, { timeout: 30_000 });
  await frame.getByLabel(habits.habits.steps).check();
  await frame.getByLabel(habits.sum).fill('47 + 58');
  await expect(summary).toContainText('so 105', { timeout: 30_000 });
  await expect(status(page)).toContainText(model.onWebAssembly(habits.names.speck));
});

// The worker's script is changed on its way, which only this driver can do.
test('runs on TypeScript where there is no WebAssembly @chromium', async ({ page }) => {
  await page.route(/mote\.worker[^/]*\.js/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `delete self.WebAssembly;${await response.text()}` });
  });
  await open(page, address);
  await ask(page, 'The capital of Italy is');
  await expect(status(page)).toContainText('on TypeScript');
  await expect(frameOf(page).locator('.figure-summary')).toContainText('Rome');
});

test('says why it did not come, keeps the picture, and comes when asked again @chromium', async ({
  page,
  problems,
}) => {
  let asked = 0;
  await page.route(/\/mote\/[^/]*\.bin/, (route) => {
    asked++;
    return route.fulfill({ status: 503, body: '' });
  });
  await open(page, address);
  const before = await frameOf(page).locator('.figure-summary').textContent();
  await frameOf(page).locator('textarea').fill('After Friday comes');
  await expect(status(page)).toContainText('503');
  expect(await frameOf(page).locator('.figure-summary').textContent()).toBe(before);
  await page.waitForTimeout(500);
  expect(asked, 'it does not ask again by itself').toBe(1);
  problems.length = 0; // the browser's own line about the 503
  await page.unroute(/\/mote\/[^/]*\.bin/);
  await status(page).getByRole('button').click();
  await expect(frameOf(page).locator('.figure-summary')).toContainText('Friday');
});

test('says so too where a teacher has hidden the controls, and comes when asked again @chromium', async ({
  page,
  problems,
}) => {
  await page.route(/\/mote\/[^/]*\.bin/, (route) => route.fulfill({ status: 503, body: '' }));
  const text = 'After Friday comes';
  await open(page, `${address},controls&text=${encodeURIComponent(text)}`);
  await expect(frameOf(page).locator('.figure-controls')).toHaveCount(0);
  await expect(status(page)).toContainText('503');
  await expect(frameOf(page).locator('.figure-summary')).not.toContainText(text);
  problems.length = 0; // the browser's own line about the 503
  await page.unroute(/\/mote\/[^/]*\.bin/);
  await status(page).getByRole('button', { name: frame.retry }).press('Enter');
  await expect(frameOf(page).locator('.figure-summary')).toContainText(text, { timeout: 30_000 });
});

test('can be stopped on its way, and comes when asked again @chromium', async ({ page }) => {
  let held = 0;
  await page.route(/\/mote\/[^/]*\.bin/, () => void held++); // the site never answers
  await open(page, address);
  const before = await frameOf(page).locator('.figure-summary').textContent();
  await frameOf(page).locator('textarea').fill('After Friday comes');
  await expect.poll(() => held).toBe(1);
  const report = status(page).locator('.load-report');
  const aloud = report.locator('.said');
  await expect(aloud, 'every per cent is shown, not said').toHaveText(frame.loading(model.mote));
  await status(page).getByRole('button', { name: frame.cancel }).press('Enter');
  await expect(aloud).toHaveText(frame.loadStopped(model.mote));
  await expect(report, 'the button that was pressed is gone').toBeFocused();
  expect(await frameOf(page).locator('.figure-summary').textContent()).toBe(before);
  await page.unroute(/\/mote\/[^/]*\.bin/);
  await status(page).getByRole('button', { name: frame.retry }).press('Enter');
  await expect(report).toBeFocused();
  await expect(frameOf(page).locator('.figure-summary')).toContainText('Friday');
});

test('goes on with what the reader says in a program’s place, who begins with what it said @chromium', async ({
  page,
}) => {
  await open(page, `${home}embed/tool-call/?hide=guess`);
  const summary = frameOf(page).locator('.figure-summary');
  const said = (await summary.textContent())!.match(/puts in “(.*?)”/)![1];
  await frameOf(page).getByRole('radio', { name: tool.writers.reader }).check({ force: true });
  const reply = frameOf(page).getByLabel(tool.reply);
  await expect(reply).toHaveValue(`${said}.`);
  await reply.fill('Mirako drinks milk.');
  await expect(summary).toContainText('goes on: “Mirako drinks milk”', { timeout: 30_000 });
});

test.describe('on a phone @chromium', () => {
  const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 7'];
  test.use({ viewport, userAgent, deviceScaleFactor, isMobile, hasTouch });
  test('answers to a touch, and the page stays as wide as the screen', async ({ page }) => {
    await open(page, address);
    const before = await frameOf(page).locator('.figure-summary').textContent();
    await frameOf(page).getByRole('button', { name: next.another }).tap();
    await ask(page, 'The capital of Italy is');
    await expect(status(page)).toContainText('on WebAssembly');
    await expect(frameOf(page).locator('.figure-summary')).not.toHaveText(before!);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBe(0);
  });
});
