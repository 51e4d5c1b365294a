/** Playwright's `test`, with an ear on everything a page may complain about. */
import { test as base, expect, type Page } from '@playwright/test';
import { listen } from './page-ears.ts';
import { home } from './site.ts';

/** A test fails when this is not empty at its end. Each entry is one sentence. */
type Problems = string[];

/** Each test has a browser profile of its own, as a first visit has. */
export const test = base.extend<{ problems: Problems; page: Page }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  problems: async ({}, use) => {
    const problems: Problems = [];
    await use(problems);
    expect(problems, 'the page complained').toEqual([]);
  },
  page: async ({ page, problems, baseURL }, use) => {
    await listen(page, baseURL!, () => problems);
    await use(page);
  },
});

/** A page that several tests use, and where its complaints go now. */
interface Tab {
  page: Page;
  problems?: Problems;
}

/**
 * Tests that use one tab in turn, as a reader goes through the book: what a browser pays for a new profile and for
 * scripts that it has not met is paid once. A test that fails gives the next one a new browser. `prepare` runs in every
 * page before its own scripts.
 */
function turns(prepare: () => void = () => {}) {
  return test.extend<{ page: Page }, { tab: Tab }>({
    tab: [
      async ({ browser }, use, { project }) => {
        const { baseURL, viewport, colorScheme } = project.use;
        const page = await browser.newPage({ baseURL, viewport, colorScheme });
        const tab: Tab = { page };
        await listen(page, baseURL!, () => tab.problems);
        await page.addInitScript(prepare);
        await use(tab);
        await page.close();
      },
      { scope: 'worker' },
    ],
    page: async ({ tab, problems, viewport, browserName }, use) => {
      tab.problems = problems;
      await use(tab.page);
      tab.problems = undefined; // leaving a page ends what it still loads, and what it still keeps
      await tab.page.goto(`${home}robots.txt`);
      await tab.page.evaluate(forgetAll);
      await tab.page.setViewportSize(viewport!);
      if (browserName === 'chromium')
        await tab.page.emulateMedia({ media: null, colorScheme: null });
    },
  });
}

export const inTurn = turns();

/** The same in a browser that lets no page keep anything. */
export const inTurnWithoutStorage = turns(forbidStorage);

/** Runs in a page before its scripts. */
export function forbidStorage(): void {
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('storage is forbidden', 'SecurityError');
    },
  });
}

/** Runs in a page: a new profile would have kept nothing of it. */
async function forgetAll(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
  try {
    localStorage.clear();
  } catch {
    // there is nothing to forget
  }
}

export { expect };
