// @ts-check
/**
 * Takes pictures of a page at several widths in both themes, into test-results/shots/.
 *
 *     npm run shoot -- /chapters/softmax/ [--base http://127.0.0.1:4321] [--full]
 *                      [--only 360,1280] [--theme light] [--selector '#figure-id'] [--dist dist]
 *
 * Without a server at --base it serves --dist itself. --full cuts a long page into slices of 2,000 px, from the top.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hydrate } from './hydrate.mjs';
import { openChromium } from './open-chromium.mjs';
import { serve } from './serve.mjs';

const SLICE = 2000;
const OUT = 'test-results/shots';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    base: { type: 'string', default: 'http://127.0.0.1:4321' },
    dist: { type: 'string' },
    full: { type: 'boolean', default: false },
    only: { type: 'string', default: '360,768,1280' },
    selector: { type: 'string' },
    theme: { type: 'string', default: 'light,dark' },
  },
});
const target = positionals[0] ?? '/';
const widths = values.only.split(',').map(Number);
const themes = /** @type {('light' | 'dark')[]} */ (values.theme.split(','));
if (!widths.every((w) => w > 0))
  throw new RangeError(`--only takes widths in px, got ${values.only}`);
if (!themes.every((t) => t === 'light' || t === 'dark'))
  throw new RangeError(`--theme is light or dark, got ${values.theme}`);

const there =
  !values.dist &&
  (await fetch(values.base).then(
    () => true,
    () => false,
  ));
const dist = values.dist ?? 'dist';
if (!there && !existsSync(dist))
  throw new Error(`no server at ${values.base} and no ${dist}/ to serve`);
const own = there ? undefined : await serve(dist);
const url = new URL(target, own?.url ?? values.base).href;
console.log(own ? `${url} (serving ${dist}/)` : url);

const browser = await openChromium();
mkdirSync(OUT, { recursive: true });
const slug = target.replace(/[^\w]+/g, '-').replace(/^-|-$/g, '') || 'home';
const part = values.selector
  ? `-${values.selector.replace(/[^\w]+/g, '-').replace(/^-|-$/g, '')}`
  : '';

try {
  for (const width of widths) {
    for (const colorScheme of themes) {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 780 : 900 },
        colorScheme,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      page.on(
        'console',
        (m) => /error|warning/.test(m.type()) && console.log(`  console ${m.type()}: ${m.text()}`),
      );
      page.on('pageerror', (e) => console.log(`  page error: ${e.message}`));
      const response = await page.goto(url);
      if (!response?.ok()) console.log(`  status ${response?.status()}`);
      await hydrate(page).catch((error) => console.log(`  ${error.message}`));
      await page.evaluate(() => scrollTo(0, 0));
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (sideways > 0) console.log(`  ${width} px: page is ${sideways} px too wide`);

      const name = `${OUT}/${slug}${part}-${width}-${colorScheme}`;
      if (values.selector) {
        const path = `${name}.png`;
        await page.locator(values.selector).first().screenshot({ path });
        console.log(path);
      } else if (values.full) {
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        for (let y = 0, n = 1; y < height; y += SLICE, n++) {
          const path = `${name}-${String(n).padStart(2, '0')}.png`;
          const clip = { x: 0, y, width, height: Math.min(SLICE, height - y) };
          await page.screenshot({ path, fullPage: true, clip });
          console.log(path);
        }
      } else {
        const path = `${name}.png`;
        await page.screenshot({ path });
        console.log(path);
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  await own?.stop();
}
