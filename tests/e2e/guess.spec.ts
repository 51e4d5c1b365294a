/** What becomes of a guess: committed, shown short, remembered, forgotten. */
import type { Page } from '@playwright/test';
import { frame } from '../../src/strings/en/frame.ts';
import { words as next } from '../../src/strings/en/next-word.ts';
import { progress } from '../../src/strings/en/site.ts';
import { open } from './support/figure.ts';
import { chapters, embeds, home, html } from './support/site.ts';
import { expect, test } from './support/test.ts';

const guessOf = (page: Page) => page.locator('.guess').first();
const resultOf = (page: Page) => guessOf(page).locator('.result');
const stateOf = (page: Page) => guessOf(page).getAttribute('data-state');

/** Moves the first control of the guess, and commits. */
async function commit(page: Page): Promise<void> {
  const entry = guessOf(page).locator('.entry input').first();
  await entry.focus();
  await page.keyboard.press((await entry.getAttribute('type')) === 'range' ? 'Home' : 'Space');
  await guessOf(page).locator('.buttons button').first().press('Enter');
}

/** Opens a page and leaves it at its top. */
async function openAtTop(page: Page, path: string): Promise<void> {
  await open(page, path);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}

test('the home page’s first screen on a phone holds the sentence, the guess and its button', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await openAtTop(page, home);
  for (const part of ['.ask', '.option >> nth=-1', '.buttons button >> nth=0'])
    await expect(guessOf(page).locator(part)).toBeInViewport({ ratio: 1 });
});

test('a committed guess on the home page leaves one short line, and the whole distribution in sight', async ({
  page,
}) => {
  await openAtTop(page, home);
  const head = page.locator('.figure-head').first();
  const before = await head.boundingBox();
  await commit(page);
  await expect(guessOf(page).locator('.entry, .buttons, .label')).toHaveCount(0);
  const answer = resultOf(page);
  await expect(answer).toContainText('Computed:');
  await expect(answer).toContainText('bits');
  await expect(answer).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.figure-picture svg').first()).toBeInViewport({ ratio: 1 });
  expect(await head.boundingBox(), 'nothing above has moved').toEqual(before);
});

test('the focus goes to the result when the buttons above it go, and to a question asked anew', async ({
  page,
}) => {
  await open(page, home);
  await commit(page);
  await expect(resultOf(page)).toBeFocused();
  await page.getByRole('button', { name: next.another }).press('Enter');
  await expect(guessOf(page).locator('.ask')).toBeFocused();
  await guessOf(page).locator('.buttons button').last().press('Enter');
  await expect(resultOf(page)).toBeFocused();
});

test('the list of sentences asks nothing and keeps the focus; the button beside it asks', async ({
  page,
}) => {
  await open(page, home);
  await commit(page);
  const list = page.getByLabel(next.sentence);
  await list.focus();
  await list.selectOption({ index: 1 });
  await expect(guessOf(page)).toHaveCount(0);
  await expect(list).toBeFocused();
  await list.selectOption({ index: 0 });
  await expect(guessOf(page)).toHaveAttribute('data-state', 'guessed');
  await expect(list).toBeFocused();
  await page.getByRole('button', { name: next.another }).press('Enter');
  await expect(guessOf(page)).toHaveAttribute('data-state', 'no');
  await expect(list).toBeHidden();
});

/** One page for each kind of entry: options, one number, shares. */
const kinds = [
  ['an option', 'class="option'],
  ['a number', 'data-guess="rare-wait'],
  ['shares', 'data-guess="softmax-scores'],
].map(([kind, mark]) => ({ kind, path: embeds.find((path) => html(path).includes(mark))! }));

for (const { kind, path } of [...kinds, { kind: 'a guess in the text', path: chapters[1] }])
  test(`${kind} once committed is shown again on the next visit (${path}) @chromium`, async ({
    page,
  }) => {
    await open(page, path);
    expect(await stateOf(page)).toBe('no');
    await commit(page);
    const answer = await resultOf(page).innerText();
    if (kind === 'a number') expect(answer, 'a chance is scored').toMatch(/ \d+\.\d\d bits /);
    await open(page, path);
    await expect(guessOf(page)).toHaveAttribute('data-state', 'guessed');
    expect(await resultOf(page).innerText()).toBe(answer);
    await expect(guessOf(page).locator(':focus'), 'nobody has lost the focus').toHaveCount(0);
    await expect(page.locator('.guess[data-state="guessed"] + .veiled')).toHaveCount(0);
  });

test('a guess that the reader moves on to is asked, also when it was answered on an earlier visit @chromium', async ({
  page,
}) => {
  const another = page.getByRole('button', { name: next.another });
  await open(page, home);
  await commit(page);
  await another.click();
  await commit(page);
  await open(page, home);
  await expect(guessOf(page)).toHaveAttribute('data-state', 'guessed');
  await another.click();
  await expect(guessOf(page)).toHaveAttribute('data-state', 'no');
  await expect(another).toBeHidden();
});

for (const state of ['guessed', 'skipped'])
  test(`a guess once ${state} stays so for whoever types, and comes back to its sentence`, async ({
    page,
  }) => {
    await open(page, home);
    if (state === 'guessed') await commit(page);
    else await guessOf(page).locator('.buttons button').last().press('Enter');
    await expect(guessOf(page)).toHaveAttribute('data-state', state);
    const answer = await resultOf(page).innerText();
    const box = page.locator('.figure-frame textarea');
    await box.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('s');
    await expect(guessOf(page)).toHaveCount(0);
    // What the model says of the new text; a page that is left before would break off what it loads.
    await expect(page.locator('.download-status')).toContainText('WebAssembly', {
      timeout: 30_000,
    });
    await page.keyboard.press('Backspace');
    const comesBack = async () => {
      await expect(guessOf(page)).toHaveAttribute('data-state', state);
      expect(await resultOf(page).innerText()).toBe(answer);
      await expect(page.locator('.veiled')).toHaveCount(0);
    };
    await comesBack();
    await expect(box, 'the next key is not lost').toBeFocused();
    await page.keyboard.type('s');
    await expect(guessOf(page)).toHaveCount(0);
    const reset = page.getByRole('button', { name: frame.reset, exact: true });
    await reset.press('Enter');
    await comesBack();
    await expect(reset).toBeFocused();
  });

test('a guess stored by an older version, without its answer, is asked again', async ({ page }) => {
  await page.goto(home);
  await page.evaluate(() => {
    const old = { read: [], guesses: { 'next-word.0': { right: true, bits: 0.5 } } };
    localStorage.setItem('tnt.progress.v1', JSON.stringify(old));
  });
  await open(page, home);
  expect(await stateOf(page)).toBe('no');
});

test('the about page tells what guesses cost, and forgets all that the site keeps', async ({
  page,
}) => {
  await page.goto(home);
  await page.locator('theme-switch select').selectOption('dark');
  await open(page, home);
  await commit(page);
  const cost = /costs ([\d.]+) bits/.exec(await resultOf(page).innerText())![1];
  await page.evaluate(() => caches.open('tnt.mote'));
  await page.goto(`${home}about/`);
  const told = page.locator('#progress-state');
  await expect(told).toHaveText(/First guesses right: [01] of 1\./);
  await expect(told).toContainText(`${cost} bits`);
  await expect(told).not.toContainText('Questions');
  const forget = page.getByRole('button', { name: progress.clear });
  const asked: string[] = [];
  const answer = (yes: boolean) =>
    page.once('dialog', async (dialog) => {
      asked.push(dialog.message());
      await (yes ? dialog.accept() : dialog.dismiss());
    });
  answer(false);
  await forget.click();
  await expect(told, 'a second thought keeps all').toContainText(`${cost} bits`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await page.evaluate(() => caches.keys())).toEqual(['tnt.mote']);
  answer(true);
  await forget.click();
  expect(asked).toEqual([progress.sure, progress.sure]);
  await expect(told).toHaveText('Nothing is remembered yet.');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await expect(page.locator('theme-switch select')).toHaveValue('system');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});
