/** What every built page promises, whatever it holds. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { hydrate } from '../../scripts/hydrate.mjs';
import { embeds, hasFigures, pages } from './support/site.ts';
import { expect, test } from './support/test.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const path of pages) {
  test(`${path} loads without complaint, hydrates unchanged and fits 320 px`, async ({
    page,
    problems,
    browserName,
  }) => {
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (/fetch|xhr/.test(request.resourceType()) || /\.worker\b/.test(request.url()))
        fetched.push(request.url());
    });
    await page.goto(path);
    await hydrate(page);
    if (embeds.includes(path)) await page.waitForTimeout(700); // longer than a live region waits to speak
    expect(await islands(page)).toEqual(await served(page, path));
    expect(await brokenEquations(page)).toEqual([]);
    if (browserName === 'chromium') expect(fetched, 'data loads only when asked for').toEqual([]);

    await page.setViewportSize({ width: 320, height: 700 });
    expect(await tooWide(page)).toEqual([]);
    expect(problems).toEqual([]);

    expect(await injectScript(page), 'the content security policy is alive').toBe('blocked');
    problems.length = 0; // what the blocked script left behind
  });

  test(`${path} has no axe violations @chromium`, async ({ page }) => {
    test.setTimeout(480_000); // a chapter has thousands of marks, the gallery all of them, and axe looks at each
    await page.goto(path);
    await hydrate(page);
    expect(await violations(page), 'light').toEqual([]);
    const skips = page.locator('.guess .buttons button:last-child'); // each goes once it is pressed
    await skips.evaluateAll((buttons: HTMLButtonElement[]) => buttons.forEach((b) => b.click()));
    await expect(skips).toHaveCount(0);
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((details) => (details.open = true)),
    );
    // A theme changes colours, a width what fits: each run asks what the other could not answer.
    await page.emulateMedia({ colorScheme: 'dark' });
    const contrast = (axe: AxeBuilder) => axe.withRules(['color-contrast']);
    expect(await violations(page, contrast), 'dark, all open').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 360, height: 780 });
    const others = (axe: AxeBuilder) => axe.withTags(RULES).disableRules(['color-contrast']);
    expect(await violations(page, others), '360 px, all open').toEqual([]);
  });

  test(`${path} prints @chromium`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(path);
    await hydrate(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
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
    expect(paper).toEqual({ heading: true, inkIsDark: true, blankPictures: 0, controls: 0 });
  });
}

// Firefox's driver switches scripts off without telling style sheets, so only Chromium shows what a reader would see.
test.describe('without JavaScript @chromium', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of pages.filter(hasFigures))
    test(`${path} shows every picture and sentence, and no dead control`, async ({ page }) => {
      await page.goto(path);
      const frames = page.locator('.figure-frame');
      for (const frame of await frames.all()) {
        await expect(frame.locator('.figure-picture')).toBeVisible();
        await expect(frame.locator('.figure-picture :visible').first()).toBeVisible();
        await expect(frame.locator('.figure-summary')).toBeVisible();
        await expect(frame.locator('.figure-summary')).not.toBeEmpty();
      }
      // A glossary word opens its popover by itself, without a script.
      const dead = page.locator(
        ':is(button:not([popovertarget]), input, select, textarea):visible:not([readonly])',
      );
      expect(await dead.evaluateAll((controls) => controls.map((el) => el.outerHTML))).toEqual([]);
    });
});

/** The islands' markup now, less what Svelte changes by design: comments, and values kept as properties. */
function islands(page: Page): Promise<string[]> {
  return page.evaluate(cleanIslands, null);
}

async function served(page: Page, path: string): Promise<string[]> {
  const source = await (await page.request.get(path)).text();
  return page.evaluate(cleanIslands, source);
}

/** Runs in the page. */
function cleanIslands(source: string | null): string[] {
  const root = source === null ? document : new DOMParser().parseFromString(source, 'text/html');
  return [...root.querySelectorAll('astro-island')].map((island) => {
    const copy = island.cloneNode(true) as Element;
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
    const comments: Node[] = [];
    while (walker.nextNode()) comments.push(walker.currentNode);
    for (const comment of comments) comment.parentNode?.removeChild(comment);
    for (const control of copy.querySelectorAll('input, option, textarea, details'))
      for (const name of ['value', 'checked', 'selected', 'open']) control.removeAttribute(name);
    // Svelte moves a text area's text from the markup into its value, where a reader sees it all the same.
    const shown = [...island.querySelectorAll('textarea')].map(({ value }) => value);
    copy.querySelectorAll('textarea').forEach((area, i) => (area.textContent = shown[i]));
    for (const mark of copy.querySelectorAll('.draggable')) mark.classList.remove('draggable'); // only a script can drag
    copy.normalize();
    return copy.innerHTML.trim().replaceAll('><', '>\n<');
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

function injectScript(page: Page): Promise<'ran' | 'blocked'> {
  return page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.injected = "ran"';
    document.head.append(script);
    return document.documentElement.dataset.injected === 'ran' ? 'ran' : 'blocked';
  });
}

async function violations(
  page: Page,
  choose = (axe: AxeBuilder) => axe.withTags(RULES),
): Promise<string[]> {
  // Of what passes it need not tell the nodes, which would take most of the time.
  const axe = choose(
    new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }),
  );
  const found = (await axe.analyze()).violations;
  return found.map(({ id, nodes }) => {
    const [first] = nodes;
    return `${id} (${nodes.length}): ${first.target.join(' ')}: ${first.failureSummary}`;
  });
}
