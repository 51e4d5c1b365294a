// @ts-check
/**
 * Weighs the first visit to every chapter in a real browser, twice: as it opens, before anybody scrolls or touches
 * it, and read to the end, when every figure has come into sight. Text is counted as gzip -9 makes it, fonts and
 * pictures as they are.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { hydrate } from './hydrate.mjs';
import { openChromium } from './open-chromium.mjs';
import { pagesUnder } from './page-files.mjs';
import { serve } from './serve.mjs';

/** In bytes; 1 kB = 1,000. */
const BUDGETS = {
  opened: { script: 45_000, font: 130_000, total: 220_000 },
  read: { script: 80_000, font: 130_000, total: 260_000 },
};

const browser = await openChromium();
const server = await serve(process.env.DIST ?? 'dist');
const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1).padStart(8);
/** @type {ReturnType<typeof report>[]} */
const rows = [];
const NAME = 48;

/**
 * @param {string} file
 * @param {'opened' | 'read'} stage
 * @param {Record<'document' | 'stylesheet' | 'script' | 'font' | 'other', number>} weight
 */
function report(file, stage, weight) {
  const total = Object.values(weight).reduce((sum, bytes) => sum + bytes, 0);
  const budget = BUDGETS[stage];
  const over = [
    weight.script > budget.script && 'script',
    weight.font > budget.font && 'font',
    total > budget.total && 'total',
  ].filter(Boolean);
  const { document, stylesheet, script, font, other } = weight;
  console.log(
    `${file.replace('/index.html', '')}, ${stage}`.padEnd(NAME) +
      [document, stylesheet, script, font, other, total].map(kB).join('') +
      (over.length ? `  OVER: ${over.join(', ')}` : ''),
  );
  return { page: file, stage, ...weight, total, over };
}

try {
  console.log(`${'kB'.padEnd(NAME)}    html     css  script    font   other   total`);
  for (const file of pagesUnder('chapters')) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const weight = { document: 0, stylesheet: 0, script: 0, font: 0, other: 0 };
    /** @type {Promise<void>[]} */
    const weighing = [];
    page.on('response', (response) => {
      const type = response.request().resourceType();
      const kind = type in weight ? /** @type {keyof typeof weight} */ (type) : 'other';
      weighing.push(
        response.body().then(
          (body) => {
            weight[kind] +=
              kind === 'font' || type === 'image'
                ? body.length
                : gzipSync(body, { level: 9 }).length;
          },
          () => {}, // a redirect has no body
        ),
      );
    });
    await page.goto(server.url + file.replace(/index\.html$/, ''));
    for (const stage of /** @type {const} */ (['opened', 'read'])) {
      if (stage === 'read') await hydrate(page);
      await page.waitForLoadState('networkidle');
      await Promise.all(weighing);
      rows.push(report(file, stage, weight));
    }
    await page.close();
  }
  for (const [stage, { script, font, total }] of Object.entries(BUDGETS))
    console.log(
      `${`at most, ${stage}`.padEnd(NAME)}${' '.repeat(16)}${kB(script)}${kB(font)}${' '.repeat(8)}${kB(total)}`,
    );
} finally {
  await browser.close();
  await server.stop();
}
mkdirSync('test-results', { recursive: true });
writeFileSync('test-results/budgets.json', JSON.stringify(rows, null, 2));
if (rows.length === 0) throw new Error('no chapters are built');
process.exit(rows.some(({ over }) => over.length > 0) ? 1 : 0);
