/** What a page is heard and watched for while it is tested. */
import type { Page } from '@playwright/test';

/** What Chromium and Firefox say of a request that the page itself gave up. */
const BROKEN_OFF = /ERR_ABORTED|NS_BINDING_ABORTED/;

/** How long before the page says that it gave up a task the end of its request may have been heard, in ms. */
const EARLY = 1000;

/**
 * Puts everything that a page of the site at `baseURL` complains about among `problems`, a sentence each; asked anew for
 * every complaint, they may change while the page stays.
 */
export async function listen(
  page: Page,
  baseURL: string,
  problems: () => string[] | undefined,
): Promise<void> {
  const complain = (sentence: string) => void problems()?.push(sentence);
  const host = new URL(baseURL).host;
  page.on('console', (message) => complain(`console.${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => {
    // Firefox says this of an equation that it paints while the rest of it is still on its way;
    // pages.spec.ts counts the children of every one.
    const said = `${error.name}: ${error.message}`;
    if (said.includes('Invalid markup: Incorrect number of children')) return;
    complain(`uncaught ${said}`);
  });
  // A page that gives a task up may break off what it was loading for it. The two are told in either order.
  let stopped = false;
  let brokenOff: { sentence: string; at: number }[] = [];
  await page.exposeFunction('taskStopped', () => {
    stopped = true;
    for (const { sentence, at } of brokenOff) {
      const place = problems()?.lastIndexOf(sentence) ?? -1;
      if (place >= 0 && performance.now() - at < EARLY) problems()!.splice(place, 1);
    }
    brokenOff = [];
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    const sentence = `request failed: ${request.url()} ${why}`;
    if (BROKEN_OFF.test(why ?? '')) {
      if (stopped) return;
      brokenOff.push({ sentence, at: performance.now() });
    }
    complain(sentence);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complain(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const ownMove = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (ownMove) stopped = false;
    else if (/^https?:$/.test(url.protocol) && url.host !== host)
      complain(`request to another host: ${url.href}`);
  });
  await page.addInitScript(sayWhatIsBlocked);
  await page.addInitScript(countTasks);
  await page.addInitScript(catchClipboard);
}

/** Catches what a page writes to the clipboard, which headless browsers guard in different ways. */
function catchClipboard(): void {
  Object.defineProperty(navigator, 'clipboard', {
    value: {
      writeText: async (text: string) => {
        document.documentElement.dataset.copied = text;
      },
    },
  });
}

/** Makes the page say when its own content security policy stopped something. */
function sayWhatIsBlocked(): void {
  document.addEventListener('securitypolicyviolation', (event) =>
    console.error(
      `content security policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`,
    ),
  );
}

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
    if (message.cancel) {
      pending.delete(task(this, message.id));
      (window as { taskStopped?: () => void }).taskStopped?.();
    } else pending.add(task(this, message.id));
    Reflect.apply(postMessage, this, [message, ...rest]);
  };
  Worker.prototype.terminate = function () {
    for (const one of pending) if (one.startsWith(`${numbers.get(this)}:`)) pending.delete(one);
    Reflect.apply(terminate, this, []);
  };
}
