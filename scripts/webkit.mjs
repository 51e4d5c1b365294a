// @ts-check
/**
 * Tries every chapter and embed page in WebKit (GTK's MiniBrowser, driven by Selenium under Xvfb): it loads, its figures
 * come alive, a control moves what is shown, and the console stays empty. Prints one line per fault, then the count as
 * JSON; says so when this machine has no WebKit.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Builder } from 'selenium-webdriver';
import { findWebKit } from './browsers.mjs';
import { openScreen } from './open-screen.mjs';
import { pagesUnder } from './page-files.mjs';
import { serve } from './serve.mjs';

const webkit = findWebKit();
if (!webkit) {
  console.log(JSON.stringify({ passed: 0, failed: 0, skipped: 1 }));
  process.exit(0);
}

const site = await serve(process.env.DIST ?? 'dist', { prelude: `(${listen})();` });
let passed = 0;
let failed = 0;
/** @type {Awaited<ReturnType<typeof openScreen>> | undefined} */
let screen;
/** @type {import('node:child_process').ChildProcess | undefined} */
let driver;
/** @type {import('selenium-webdriver').WebDriver | undefined} */
let browser;
try {
  screen = await openScreen(webkit.screen);
  const port = await freePort();
  driver = spawn(webkit.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    env: {
      ...process.env,
      DISPLAY: screen.display,
      GDK_BACKEND: 'x11',
      GTK_A11Y: 'none',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    },
    stdio: 'ignore',
  });
  browser = await connect(port);
  await browser.manage().setTimeouts({ script: 120_000, pageLoad: 30_000 });
  for (const file of [...pagesUnder('chapters'), ...pagesUnder('embed')]) {
    const path = `/${file.replace(/index\.html$/, '')}`;
    try {
      await browser.get(
        `${site.url}${path.slice(1)}${path.startsWith('/embed/') ? '?hide=guess' : ''}`,
      );
      const faults = /** @type {string[]} */ (await browser.executeAsyncScript(tryPage));
      if (faults.length > 0) throw new Error(faults.join('\n    '));
      passed++;
    } catch (error) {
      failed++;
      console.log(`✘ webkit ${path}\n    ${error instanceof Error ? error.message : error}`);
      mkdirSync('test-results', { recursive: true });
      // The driver may never answer this on a page that is still busy.
      const picture = await Promise.race([browser.takeScreenshot(), pause(10_000)]).catch(() => {});
      if (picture)
        writeFileSync(`test-results/webkit${path.replaceAll('/', '_')}.png`, picture, 'base64');
    }
  }
} catch (error) {
  failed++;
  console.log(`✘ webkit did not run: ${error instanceof Error ? error.message : error}`);
} finally {
  await browser?.quit().catch(() => {});
  driver?.kill();
  screen?.close();
  await site.stop();
}
console.log(JSON.stringify({ passed, failed, skipped: 0 }));
process.exit(failed > 0 ? 1 : 0);

/** The driver needs a moment before it listens. @param {number} port */
async function connect(port) {
  for (let tries = 0; ; tries++) {
    try {
      return await new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': {
            binary: webkit?.browser,
            args: ['--automation'],
          },
        })
        .build();
    } catch (error) {
      if (tries === 10) throw error;
      await pause(300);
    }
  }
}

/** @returns {Promise<number>} */
async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: free } = /** @type {import('node:net').AddressInfo} */ (probe.address());
  probe.close();
  await once(probe, 'close');
  return free;
}

/** Runs first in every page: keeps what the console is told, for the driver has no log. */
function listen() {
  /** @type {string[]} */
  const said = [];
  Object.assign(window, { said });
  for (const level of /** @type {const} */ (['debug', 'log', 'info', 'warn', 'error']))
    console[level] = (...words) => said.push(`console.${level}: ${words.join(' ')}`);
  addEventListener(
    'error',
    ({ message, target }) =>
      said.push(`error: ${message ?? (target instanceof Element ? target.outerHTML : target)}`),
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => said.push(`rejected: ${reason}`));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    said.push(`content security policy: ${effectiveDirective} ${blockedURI}`),
  );
}

/** Runs in the page; its last argument takes the faults found. */
async function tryPage() {
  const done = arguments[arguments.length - 1];
  /** @type {string[]} */
  const faults = [];
  const pause = (/** @type {number} */ ms) => new Promise((go) => setTimeout(go, ms));
  try {
    for (const island of document.querySelectorAll('astro-island')) {
      island.firstElementChild?.scrollIntoView({ block: 'center' });
      for (let waited = 0; island.hasAttribute('ssr') && waited < 10_000; waited += 20)
        await pause(20);
      if (island.hasAttribute('ssr'))
        faults.push(`never came alive: ${island.getAttribute('component-url')}`);
    }
    for (const frame of document.querySelectorAll('.figure-frame')) {
      const name = frame.getAttribute('data-figure');
      // Beside picture and sentence: what a bet would cost is a note.
      const shown = () =>
        (frame.querySelector('.figure-picture')?.innerHTML ?? '') +
        [...frame.querySelectorAll('.figure-summary, .figure-controls .note')]
          .map((element) => element.textContent)
          .join();
      const inputs = (/** @type {string} */ kind) =>
        /** @type {HTMLInputElement[]} */ ([
          ...frame.querySelectorAll(`.figure-controls input${kind}:enabled`),
        ]);
      /** Whether one of them, moved, changes what is shown. */
      const moves = async (/** @type {HTMLInputElement[]} */ controls) => {
        for (const control of controls) {
          const before = shown();
          control.value = Number(control.value) === Number(control.min) ? control.max : control.min;
          control.dispatchEvent(new Event('input', { bubbles: true }));
          control.dispatchEvent(new Event('change', { bubbles: true }));
          // Some answers come from a worker, which may have to load a model.
          for (let waited = 0; shown() === before && waited < 5000; waited += 30) await pause(30);
          if (shown() !== before) return true;
        }
        return false;
      };
      const sliders = inputs('[type=range]');
      if (sliders.length > 0 && !(await moves(sliders))) {
        inputs('[type=radio]:not(:checked)')[0]?.click(); // a stake waits for a word
        await pause(100);
        if (!(await moves(sliders))) faults.push(`no slider of ${name} changes anything`);
      }
      const typed = /** @type {HTMLTextAreaElement | null} */ (frame.querySelector('textarea'));
      if (name === 'next-word' && typed) {
        typed.value = 'After Friday comes';
        typed.dispatchEvent(new Event('input', { bubbles: true }));
        const status = () => frame.querySelector('.download-status')?.textContent ?? '';
        for (let waited = 0; !status().includes('runs in') && waited < 20_000; waited += 50)
          await pause(50);
        if (!status().includes('on WebAssembly')) faults.push(`Mote does not run: ${status()}`);
      }
      if (!frame.querySelector('.figure-summary')?.textContent?.trim())
        faults.push(`${name} says nothing`);
    }
  } catch (error) {
    faults.push(String(error));
  }
  await pause(50);
  done([...faults, .../** @type {any} */ (window).said]);
}
