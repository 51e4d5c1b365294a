/** What a figure says of its links and of the text typed into it, and when it falls silent. */
import type { Page } from '@playwright/test';
import { frame } from '../../src/strings/en/frame.ts';
import { words as merges } from '../../src/strings/en/merge-player.ts';
import { words } from '../../src/strings/en/search-this-book.ts';
import { copied, frameOf, open } from './support/figure.ts';
import { home } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** As the label prints LONGEST_TEXT. */
const ownLabel = words.own('60,000');
const address = `${home}embed/search-this-book/?hide=guess`;

const tool = (page: Page, name: string) => frameOf(page).getByRole('button', { name, exact: true });
const said = (page: Page) => frameOf(page).locator('.figure-tools .said');
const field = (page: Page, label: string) => frameOf(page).getByLabel(label, { exact: true });

test('a state too long for a link says so until it is shortened', async ({ page }) => {
  await open(page, address);
  await field(page, words.sources.own).press('Space');
  await field(page, ownLabel).fill('mot à mot '.repeat(5500));
  for (const name of [frame.copyLink, frame.copyEmbed]) {
    await tool(page, name).click();
    await expect(said(page)).toHaveText(frame.linkTooLong);
  }
  expect(await copied(page)).toBe('');
  await field(page, ownLabel).fill('a word');
  await expect(said(page)).toBeEmpty();
  await tool(page, frame.copyLink).click();
  await expect(said(page)).toHaveText(frame.copied);
  expect(await copied(page)).toContain('own=a+word');
});

test('a second copy is told as the first was', async ({ page }) => {
  await open(page, address);
  await tool(page, frame.copyLink).click();
  await expect(said(page)).toHaveText(frame.copied);
  await said(page).evaluate((line) => {
    const { dataset } = document.documentElement;
    new MutationObserver(() => (dataset.heard = line.textContent)).observe(line, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  await tool(page, frame.copyLink).click();
  await expect(page.locator('html')).toHaveAttribute('data-heard', frame.copied);
});

test('where the clipboard is refused, what was to be copied stands there', async ({ page }) => {
  await open(page, address);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () =>
      Promise.reject(new DOMException('no clipboard', 'NotAllowedError'));
  });
  await field(page, words.question).fill('Where is it?');
  const byHand = frameOf(page).locator('.figure-tools input');
  await tool(page, frame.copyLink).click();
  await expect(said(page)).toHaveText(frame.copyByHand);
  await expect(byHand).toHaveValue(/#search-this-book\?question=Where\+is\+it%3F&hide=guess$/);
  await tool(page, frame.copyEmbed).click();
  await expect(byHand).toHaveValue(/^<iframe src=".*\?question=Where\+is\+it%3F&amp;hide=guess" /);
  await expect(frameOf(page).getByLabel(frame.copyByHand)).toHaveAttribute('readonly');
  await tool(page, frame.reset).click();
  await expect(byHand).toHaveCount(0);
  await expect(said(page)).toBeEmpty();
});

test('a text box says that it has cut a text for as long as it shows what it cut', async ({
  page,
}) => {
  await open(page, address);
  const box = field(page, words.question);
  const notice = frameOf(page).locator('.text-box .figure-notice');
  const start = await box.inputValue();
  await box.fill('why '.repeat(2000));
  const most = (await box.inputValue()).length;
  await expect(notice).toHaveText(frame.cut(most));
  await tool(page, frame.reset).click();
  await expect(box).toHaveValue(start);
  await expect(notice).toHaveCount(0);
});

test('a button that has led to the end keeps the focus, and does nothing more', async ({
  page,
}) => {
  await open(page, `${home}embed/merge-player/?hide=guess`);
  const end = tool(page, frame.toEnd);
  await end.press('Enter');
  await expect(end).toHaveAttribute('aria-disabled', 'true');
  await expect(end).toBeFocused();
  const summary = await frameOf(page).locator('.figure-summary').innerText();
  await end.press('Enter');
  await expect(end).toBeFocused();
  await expect(frameOf(page).locator('.figure-summary')).toHaveText(summary);
});

test('a word of the reader’s own is told what it waits for, and its load keeps the focus', async ({
  page,
}) => {
  await open(page, `${home}embed/merge-player/?hide=guess`);
  const notice = frameOf(page).locator('.figure-picture > .notice');
  await expect(notice).toBeEmpty();
  await field(page, merges.word).fill('zebra crossing');
  await expect(notice).toHaveText(merges.stale);
  const report = frameOf(page).locator('.load-report');
  await report.locator('button').press('Enter');
  await expect(report).toContainText(frame.loaded(merges.vocabulary('GPT-2')), { timeout: 20_000 });
  await expect(report).toBeFocused();
  await expect(notice).toBeEmpty();
});
