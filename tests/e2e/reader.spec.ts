/** What a reader does across pages: guess, switch the theme, forbid storage, follow a link into a chapter. */
import { copied, fieldsOf, open, openAgain } from './support/figure.ts';
import { chapters, embeds, home, html, pages } from './support/site.ts';
import { expect, forbidStorage, inTurn, inTurnWithoutStorage, test } from './support/test.ts';

test('a chosen theme is there before anything is painted, on every page, and colours the browser', async ({
  page,
}) => {
  await page.goto(home);
  await page.locator('theme-switch select').selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      document.documentElement.dataset.atBody = document.documentElement.dataset.theme ?? 'none';
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  for (const path of [home, chapters[0], embeds[0]].filter(Boolean)) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-at-body', 'dark');
  }
  await page.goto(home);
  const colours = page.locator('meta[name="theme-color"]');
  const media = () =>
    colours.evaluateAll((all) => all.map((meta) => (meta as HTMLMetaElement).media));
  expect(await media()).toEqual(['not all', 'all']);
  await page.locator('theme-switch select').selectOption('system');
  expect(await media()).toEqual(['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-at-body', 'none');
});

test('a link chooses the theme for its page alone, over what this browser remembers', async ({
  page,
}) => {
  await page.goto(embeds[0]);
  await page.evaluate(() => localStorage.setItem('tnt.theme', 'light'));
  await page.goto(`${embeds[0]}?theme=dark`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  for (const query of ['', '?theme=', '?theme=%3Cscript%3E']) {
    await page.goto(`${embeds[0]}${query}`);
    await expect(page.locator('html'), query).toHaveAttribute('data-theme', 'light');
  }
  await page.addInitScript(forbidStorage);
  await page.goto(`${embeds[0]}?theme=dark`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the figure that About shows as locked is locked, and asks nothing', async ({ page }) => {
  await page.goto(pages.find((path) => path.endsWith('/about/'))!);
  const example = page.locator('a[href*="lock="]');
  await open(page, (await example.getAttribute('href'))!);
  await expect(page.getByLabel('Seed', { exact: true })).toBeDisabled();
  await expect(page.locator('.guess')).toHaveCount(0);
});

for (const path of pages.filter((path) => !embeds.includes(path)))
  inTurnWithoutStorage(`${path} works where storage is forbidden`, async ({ page }) => {
    await open(page, path);
    const theme = page.locator('theme-switch select');
    if (await theme.count()) {
      await theme.selectOption('light');
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    }
    const skip = page.locator('.guess .buttons button:last-child');
    if (await skip.count()) {
      await skip.first().click();
      await expect(page.locator('.guess').first()).toHaveAttribute('data-state', 'skipped');
    }
  });

for (const path of pages.filter((path) => html(path).includes('data-guess='))) {
  inTurn(`${path} takes every guess by keyboard, then shows the answer`, async ({ page }) => {
    await open(page, path);
    for (const guess of await page.locator('.guess').all()) {
      const entry = guess.locator('.entry input');
      await entry.first().focus();
      const range = (await entry.first().getAttribute('type')) === 'range';
      await page.keyboard.press(range ? 'ArrowRight' : 'Space');
      await guess.locator('.buttons button').first().focus();
      await page.keyboard.press('Enter');
      await expect(guess).toHaveAttribute('data-state', 'guessed');
      await expect(guess.locator('.result')).not.toBeEmpty();
    }
    await expect(page.locator('.veiled')).toHaveCount(0);
  });
}

test('the contents of a chapter mark the section in the window, on the way down, up, and after a reload @chromium', async ({
  page,
}) => {
  await page.goto(chapters[0]);
  const sections = await page
    .locator('.rail a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  const marked = page.locator('.rail a[aria-current]');
  /** Scrolls until the heading of a section stands at a part of the window's height. */
  const bring = (section: string, part: number) =>
    page.evaluate(
      ([id, share]) => {
        const top = document
          .getElementById(decodeURIComponent(id.slice(1)))!
          .getBoundingClientRect();
        scrollBy({ top: top.y - share * innerHeight, behavior: 'instant' });
      },
      [section, part] as const,
    );
  await expect(marked, 'above the first section').toHaveCount(0);
  await bring(sections[2], 0.1);
  await expect(marked).toHaveAttribute('href', sections[2]);
  await bring(sections[2], 0.6);
  await expect(marked, 'the end of the section before').toHaveAttribute('href', sections[1]);
  await page.reload();
  await expect(marked).toHaveAttribute('href', sections[1]);
});

test('what a reader typed is in the link that they copy, and not in what the host is asked', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const path = chapters.find((path) => path.endsWith('/tokenization/'))!;
  await page.goto(`${path}#tokenizer?text=a+private+word`);
  const figure = page.locator('[data-figure=tokenizer]');
  await expect(figure).toBeInViewport();
  await expect(figure.locator('textarea')).toHaveValue('a private word');
  await figure.locator('textarea').fill('another private word');
  await figure.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect.poll(() => copied(page)).toContain(`${path}#tokenizer?text=another+private+word`);
  expect(asked.filter((url) => url.includes('private'))).toEqual([]);
});

test('a link of the text sets its figure, and leaves the others of the page as they are', async ({
  page,
}) => {
  await page.goto(chapters.find((path) => path.endsWith('/softmax/'))!);
  const figure = (id: string) => page.locator(`[data-figure=${id}]`);
  const wait = figure('rare-wait').locator('input[type=range]').first();
  await wait.scrollIntoViewIfNeeded();
  await expect(figure('rare-wait').locator('xpath=ancestor::astro-island')).not.toHaveAttribute(
    'ssr',
  );
  await wait.press('ArrowRight');
  const moved = await wait.inputValue();
  const link = page.locator('a[href*="f=softmax-scores&shift=1000"]');
  for (let turn = 0; turn < 2; turn++) {
    await link.press('Enter');
    await expect(figure('softmax-scores')).toBeInViewport();
    await expect(figure('softmax-scores')).toContainText('1,000');
    await figure('softmax-scores').getByRole('button', { name: 'Reset', exact: true }).click();
    await expect(figure('softmax-scores')).not.toContainText('1,000');
  }
  expect(await wait.inputValue()).toBe(moved);
  await page.evaluate(() => (location.hash = '#softmax-scores?shift=745'));
  await expect(figure('softmax-scores'), 'an address changed by hand').toContainText('745');
});

for (const path of chapters)
  inTurn(`${path} gives each figure only its own part of a link`, async ({ page }) => {
    await page.goto(path);
    const ids = await page
      .locator('.figure-frame')
      .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('data-figure')!));
    expect(new Set(ids).size, 'no two figures share an id').toBe(ids.length);
    let first = true; // opened for good, and as older links are; the others in its page
    for (const id of ids) {
      const frame = page.locator(`.figure-frame[data-figure="${id}"]`);
      const field = (await fieldsOf(frame)).find(({ kind }) => !kind.startsWith('text'));
      if (!field) continue;
      if (first) await open(page, `${path}?f=${id}&${field.name}=no#${id}`);
      else await openAgain(page, `${path}#${id}?${field.name}=no`);
      first = false;
      await expect(frame.locator('.figure-notice')).toBeVisible();
      await expect(page.locator('.figure-frame .figure-notice')).toHaveCount(1);
    }
  });
