/** Playwright's `test`, with an ear on everything a page may complain about. */
import { test as base, expect, type Page } from '@playwright/test';

/** A test fails when this is not empty at its end. Each entry is one sentence. */
type Problems = string[];

export const test = base.extend<{ problems: Problems; page: Page }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  problems: async ({}, use) => {
    const problems: Problems = [];
    await use(problems);
    expect(problems, 'the page complained').toEqual([]);
  },
  page: async ({ page, problems, baseURL }, use) => {
    const host = new URL(baseURL!).host;
    page.on('console', (message) => problems.push(`console.${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => {
      // Firefox says this of an equation that it paints while the rest of it is still on its way;
      // pages.spec.ts counts the children of every one.
      if (error.message.startsWith('Invalid markup: Incorrect number of children')) return;
      problems.push(`uncaught ${error.name}: ${error.message}`);
    });
    page.on('requestfailed', (request) =>
      problems.push(`request failed: ${request.url()} ${request.failure()?.errorText}`),
    );
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      const ownMove = request.isNavigationRequest() && request.frame() === page.mainFrame();
      if (!ownMove && /^https?:$/.test(url.protocol) && url.host !== host)
        problems.push(`request to another host: ${url.href}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(
          `content security policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`,
        ),
      );
    });
    await page.addInitScript(countTasks);
    await use(page);
  },
});

/** Runs in the page before its scripts: `pendingTasks` holds what workers were asked and have not answered. */
function countTasks(): void {
  const pending = new Set<string>();
  Object.assign(window, { pendingTasks: pending });
  const numbers = new Map<Worker, number>();
  const { postMessage, terminate } = Worker.prototype;
  const task = (worker: Worker, id: unknown) => `${numbers.get(worker)}:${id}`;
  Worker.prototype.postMessage = function (message, ...rest: unknown[]) {
    if (!numbers.has(this)) {
      numbers.set(this, numbers.size);
      this.addEventListener('message', ({ data }) => {
        if (data && ('result' in data || 'error' in data)) pending.delete(task(this, data.id));
      });
    }
    if (message.cancel) pending.delete(task(this, message.id));
    else pending.add(task(this, message.id));
    Reflect.apply(postMessage, this, [message, ...rest]);
  };
  Worker.prototype.terminate = function () {
    for (const one of pending) if (one.startsWith(`${numbers.get(this)}:`)) pending.delete(one);
    Reflect.apply(terminate, this, []);
  };
}

export { expect };
