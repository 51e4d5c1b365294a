// @ts-check
/**
 * Weighs the first visit to every chapter in a real browser: what it asks for, down to the last figure and the last
 * font its text needs. Text is counted as gzip -9 makes it, fonts and pictures as they are.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './browsers.mjs';
import { hydrate } from './hydrate.mjs';
import { pagesUnder } from './page-files.mjs';
import { serve } from './serve.mjs';

/** In bytes; 1 kB = 1,000. */
const BUDGET = { script: 45_000, font: 130_000, total: 220_000 };

const found = await findChromium();
const browser = await chromium.launch({
  executablePath: found.path,
  env: { ...process.env, ...found.env },
  args: CHROMIUM_ARGS,
});
const server = await serve(process.env.DIST ?? 'dist');
const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1).padStart(8);
const rows = [];

try {
  console.log(`${'kB'.padEnd(36)}    html     css  script    font   other   total`);
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
    await hydrate(page);
    await page.waitForLoadState('networkidle');
    await Promise.all(weighing);
    const total = Object.values(weight).reduce((sum, bytes) => sum + bytes, 0);
    const over = [
      weight.script > BUDGET.script && 'script',
      weight.font > BUDGET.font && 'font',
      total > BUDGET.total && 'total',
    ].filter(Boolean);
    rows.push({ page: file, ...weight, total, over });
    const columns = [
      weight.document,
      weight.stylesheet,
      weight.script,
      weight.font,
      weight.other,
      total,
    ];
    console.log(
      file.padEnd(36) +
        columns.map(kB).join('') +
        (over.length ? `  OVER: ${over.join(', ')}` : ''),
    );
    await page.close();
  }
  console.log(
    `${'at most'.padEnd(36)}${' '.repeat(16)}${kB(BUDGET.script)}${kB(BUDGET.font)}${' '.repeat(8)}${kB(BUDGET.total)}`,
  );
} finally {
  await browser.close();
  await server.stop();
}
mkdirSync('test-results', { recursive: true });
writeFileSync('test-results/budgets.json', JSON.stringify(rows, null, 2));
if (rows.length === 0) throw new Error('no chapters are built');
process.exit(rows.some(({ over }) => over.length > 0) ? 1 : 0);
