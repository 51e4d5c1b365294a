/** What every built page promises, whatever it holds. */
import type { Page, Request } from '@playwright/test';
import { hydrate } from '../../scripts/hydrate.mjs';
import { site } from '../../src/strings/en/site.ts';
import { violations } from './support/axe.ts';
import { embeds, hasFigures, html, pages } from './support/site.ts';
import { expect, inTurn, test } from './support/test.ts';

for (const path of pages) {
  inTurn(
    `${path} loads without complaint, hydrates unchanged, fits 320 px and paper`,
    async ({ page, problems, browserName }) => {
      const fetched: string[] = [];
      const note = (request: Request) => {
        if (/fetch|xhr/.test(request.resourceType()) || /\.worker\b/.test(request.url()))
          fetched.push(request.url());
      };
      page.on('request', note);
      await page.goto(path);
      await hydrate(page);
      const inDepth = browserName === 'chromium';
      if (inDepth && embeds.includes(path)) await page.waitForTimeout(700); // longer than a live region waits to speak
      page.off('request', note);
      if (inDepth) expect(fetched, 'data loads only when asked for').toEqual([]);
      expect(await changedIslands(page)).toEqual([]);
      expect(await brokenEquations(page)).toEqual([]);

      if (inDepth) expect(await onPaper(page)).toEqual(GOOD_PAPER);

      await page.setViewportSize({ width: 320, height: 700 });
      expect(await tooWide(page)).toEqual([]);
      if (embeds.includes(path)) {
        await skipGuesses(page);
        expect(await tooWide(page), 'its guess skipped').toEqual([]);
      }
      if (inDepth && embeds.includes(path)) {
        await loseScripts(page);
        expect(await withoutScripts(page), 'lost scripts leave nothing dead').toEqual([]);
      }
      expect(problems).toEqual([]);

      expect(await injectScript(page), 'the content security policy is alive').toBe('blocked');
      problems.length = 0; // what the blocked script left behind
    },
  );

  inTurn(`${path} has no axe violations @chromium`, async ({ page }) => {
    inTurn.setTimeout(120_000); // a chapter has thousands of marks, the gallery all of them, and axe looks at each
    await page.goto(path);
    await hydrate(page);
    // A figure has its colours and its depths looked at in its embed page, not in every page that shows it.
    const isFigure = embeds.includes(path);
    const painted = isFigure ? undefined : '.figure-frame';
    expect(await violations(page, painted), 'as it is served').toEqual([]);
    await skipGuesses(page);
    await page.evaluate(
      (closed) =>
        document
          .querySelectorAll<HTMLDetailsElement>(closed)
          .forEach((details) => (details.open = true)),
      isFigure ? 'details' : 'details:not(.figure-depths details)',
    );
    if (isFigure)
      await expect(page.locator('.figure-depths details:not(:has(> :nth-child(2)))')).toHaveCount(
        0,
      );
    if (isFigure) expect(await violations(page), 'all open').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 780 });
    expect(await violations(page, painted), 'dark, 360 px, all open').toEqual([]);
  });
}

// Firefox's driver switches scripts off without telling style sheets, so only Chromium shows what a reader would see.
test.describe('without JavaScript @chromium', () => {
  test.use({ javaScriptEnabled: false });
  test('every picture and sentence is there, and no dead control', async ({ page }) => {
    test.setTimeout(180_000);
    for (const path of pages.filter(hasFigures)) {
      await page.goto(path);
      expect.soft(await withoutScripts(page), path).toEqual([]);
    }
  });
});

test('a figure whose script does not come says so, shows its picture, and has no dead control', async ({
  page,
  problems,
}) => {
  const path = embeds.find((path) => html(path).includes('data-guess='))!;
  const script = /component-url="([^"]+)"/.exec(html(path))![1];
  await page.route(
    ({ pathname }) => pathname === script,
    (route) => route.abort(),
  );
  await page.goto(path);
  await expect(page.locator('astro-island > .figure-notice')).toHaveText(site.scriptsLost);
  expect(await withoutScripts(page)).toEqual([]);
  await page.locator('.guess summary').click();
  await expect(page.locator('.guess details p').last()).toBeVisible();
  problems.length = 0; // the browser's own lines about the script that did not come
});

/** Shows what the guesses of a page veil. */
async function skipGuesses(page: Page): Promise<void> {
  const skips = page.locator('.guess .buttons button:last-child'); // each goes once it is pressed
  await skips.evaluateAll((buttons: HTMLButtonElement[]) => buttons.forEach((b) => b.click()));
  await expect(skips).toHaveCount(0);
}

/** Tells every figure of a page what Astro tells it when its script does not come. */
function loseScripts(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const island of document.querySelectorAll('astro-island'))
      island.dispatchEvent(new CustomEvent('astro:hydration-error', { bubbles: true }));
  });
}

/** What a reader without scripts misses on a page, or cannot use. */
function withoutScripts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = (element: Element | null) =>
      element !== null && element.checkVisibility({ visibilityProperty: true });
    const missing = [...document.querySelectorAll('.figure-frame')].flatMap((frame) => {
      const picture = frame.querySelector('.figure-picture');
      const summary = frame.querySelector('.figure-summary');
      return [
        ...(picture && [...picture.querySelectorAll('*')].some(seen) ? [] : ['no picture']),
        ...(seen(summary) && summary!.textContent!.trim() !== '' ? [] : ['no sentence']),
      ].map((fault) => `${frame.getAttribute('data-figure')}: ${fault}`);
    });
    // A glossary word opens its popover by itself, without a script.
    const controls = ':is(button:not([popovertarget]), input, select, textarea):not([readonly])';
    const dead = [...document.querySelectorAll(controls)].filter(seen);
    return [...missing, ...dead.map((control) => `dead: ${control.outerHTML}`)];
  });
}

const GOOD_PAPER = { heading: true, inkIsDark: true, blankPictures: 0, controls: 0 };

/** What a page is like when a reader who chose the dark theme, on a dark system, prints it. */
async function onPaper(page: Page): Promise<typeof GOOD_PAPER> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
  const paper = await page.evaluate(() => {
    const shows = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const [r, g, b] = getComputedStyle(document.body)
      .color.match(/[\d.]+/g)!
      .map(Number);
    return {
      heading: document.querySelector('h1') !== null,
      inkIsDark: r + g + b < 3 * 110,
      blankPictures: [...document.querySelectorAll('.figure-picture')].filter((p) => !shows(p))
        .length,
      controls: [...document.querySelectorAll('.figure-controls')].filter(shows).length,
    };
  });
  await page.evaluate(() => delete document.documentElement.dataset.theme);
  await page.emulateMedia({ media: null, colorScheme: null });
  return paper;
}

/** The islands that are not as they were served, less what Svelte changes by design: comments, and values kept as properties. */
function changedIslands(page: Page): Promise<{ now: string; served: string }[]> {
  return page.evaluate(async () => {
    const clean = (root: Document) =>
      [...root.querySelectorAll('astro-island')].map((island) => {
        const copy = island.cloneNode(true) as Element;
        const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
        const comments: Node[] = [];
        while (walker.nextNode()) comments.push(walker.currentNode);
        for (const comment of comments) comment.parentNode?.removeChild(comment);
        for (const control of copy.querySelectorAll('input, option, textarea, details'))
          for (const name of ['value', 'checked', 'selected', 'open'])
            control.removeAttribute(name);
        // What a closed depth holds is made anew when it is opened.
        for (const depth of copy.querySelectorAll('.figure-depths details'))
          depth.replaceChildren(...depth.querySelectorAll(':scope > summary'));
        // Svelte moves a text area's text from the markup into its value, where a reader sees it all the same.
        const texts = [...island.querySelectorAll('textarea')].map(({ value }) => value);
        copy.querySelectorAll('textarea').forEach((area, i) => (area.textContent = texts[i]));
        for (const mark of copy.querySelectorAll('.draggable')) mark.classList.remove('draggable'); // only a script can drag
        copy.normalize();
        return copy.innerHTML.trim().replaceAll('><', '>\n<');
      });
    const source = await (await fetch(location.href)).text();
    const served = clean(new DOMParser().parseFromString(source, 'text/html'));
    const now = clean(document);
    const changed = now
      .map((island, i) => ({ now: island, served: served[i] }))
      .filter((island) => island.now !== island.served);
    return now.length === served.length
      ? changed
      : [...changed, { now: `${now.length} islands`, served: `${served.length} islands` }];
  });
}

/** Sub- and superscripts that lack a part, as MathML tells them. */
function brokenEquations(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = { msub: 2, msup: 2, munder: 2, mover: 2, mfrac: 2, msubsup: 3, munderover: 3 };
    return Object.entries(parts).flatMap(([name, count]) =>
      [...document.querySelectorAll(name)]
        .filter(({ childElementCount }) => childElementCount !== count)
        .map((element) => element.outerHTML),
    );
  });
}

/** What makes the page scroll sideways, outermost first. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const out = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > width + 1,
    );
    // What scrolls inside its own box is hardly the cause; named all the same where there is nothing else.
    const likely = out.filter((element) => !element.closest('.table-scroll, pre'));
    return [`${document.documentElement.scrollWidth} px wide`].concat(
      (likely.length > 0 ? likely : out)
        .slice(0, 5)
        .map(
          (el) =>
            `${el.tagName.toLowerCase()}.${el.getAttribute('class') ?? ''} ends at ${Math.round(el.getBoundingClientRect().right)}`,
        ),
    );
  });
}

/** Puts a script into the page that its policy forbids, and waits until the browser has said all it has to say. */
function injectScript(page: Page): Promise<'ran' | 'blocked'> {
  return page.evaluate(async () => {
    const heard = new Promise((done) =>
      document.addEventListener('securitypolicyviolation', done, { once: true }),
    );
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.injected = "ran"';
    document.head.append(script);
    if (document.documentElement.dataset.injected === 'ran') return 'ran';
    await heard;
    await new Promise((done) => setTimeout(done, 50)); // header and meta each have their say
    return 'blocked';
  });
}
