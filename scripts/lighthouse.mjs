// @ts-check
/**
 * `npm run lighthouse [path…]`: Lighthouse's mobile scores of the built site, with its throttling, against our floors.
 * Without paths: home, the first chapter, the first embed page. Times come twice: simulated, as the scores have them,
 * from a load without any wait, where fonts arrive before the first paint and are reckoned as if it waited for them;
 * and applied, from a load that is slowed down in fact.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { CHROMIUM_ARGS, findChromium } from './browsers.mjs';
import { pagesUnder } from './page-files.mjs';
import { serve } from './serve.mjs';

/** @type {Record<string, number>} */
const FLOOR = { performance: 0.99, accessibility: 1, 'best-practices': 1, seo: 1 };
/** Milliseconds, but for the layout shift. */
const CEILING = {
  'largest-contentful-paint': 1200,
  'cumulative-layout-shift': 0,
  'total-blocking-time': 50,
};

const toPath = (/** @type {string} */ file) => `/${file.replace(/index\.html$/, '')}`;
const asked = process.argv.slice(2);
const paths =
  asked.length > 0
    ? asked
    : ['/', ...[pagesUnder('chapters')[0], pagesUnder('embed')[0]].map(toPath)];

const server = await serve(process.env.DIST ?? 'dist');
const found = await findChromium();
const profile = mkdtempSync(path.join(tmpdir(), 'lighthouse-'));
const chrome = await chromeLauncher.launch({
  chromePath: found.path,
  envVars: { ...process.env, ...found.env },
  userDataDir: profile,
  chromeFlags: ['--headless', ...CHROMIUM_ARGS],
});
mkdirSync('test-results', { recursive: true });
let bad = 0;
try {
  for (const at of paths) {
    const result = await measure(at, 'simulate', Object.keys(FLOOR));
    const applied = await measure(at, 'devtools', ['performance']);
    const { categories, audits } = result.lhr;
    writeFileSync(
      `test-results/lighthouse${at.replaceAll('/', '_')}.json`,
      /** @type {string} */ (result.report),
    );
    const noindex = /^\/(embed|gallery)\//.test(at); // kept out of search engines on purpose: that costs SEO points
    const scores = Object.entries(FLOOR).map(([name, floor]) => {
      const refs = categories[name].auditRefs.filter(
        ({ id }) => !(noindex && id === 'is-crawlable'),
      );
      const weighed = refs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null);
      const onlyCrawling =
        noindex && name === 'seo' && weighed.every(({ id }) => audits[id].score === 1);
      const score = onlyCrawling ? 1 : (categories[name].score ?? 0);
      if (score >= floor) return `${name} ${Math.round(score * 100)}`;
      bad++;
      const why = weighed
        .filter(({ id }) => Number(audits[id].score) < 1)
        .map(({ id }) => `${id} ${audits[id].score}`);
      return `${name} ${Math.round(score * 100)} UNDER ${floor * 100} (${why.join(', ')})`;
    });
    console.log(
      [
        at,
        scores.join(' · '),
        timesOf('simulated', audits),
        timesOf('applied', applied.lhr.audits),
      ].join('\n  '),
    );
  }
} finally {
  chrome.kill();
  rmSync(profile, { recursive: true, force: true });
  await server.stop();
}
process.exit(bad > 0 ? 1 : 0);

/** @param {string} how @param {Record<string, { numericValue?: number }>} audits */
function timesOf(how, audits) {
  const times = Object.entries(CEILING).map(([name, most]) => {
    const value = audits[name].numericValue ?? Infinity;
    if (value > most) bad++;
    return `${name} ${most === 0 ? value.toFixed(3) : Math.round(value)}${value > most ? ` OVER ${most}` : ''}`;
  });
  return `${how}: ${times.join(' · ')}`;
}

/** @param {string} at @param {'simulate' | 'devtools'} throttlingMethod @param {string[]} onlyCategories */
async function measure(at, throttlingMethod, onlyCategories) {
  const result = await lighthouse(server.url + at.slice(1), {
    port: chrome.port,
    output: 'json',
    logLevel: 'error',
    onlyCategories,
    throttlingMethod,
  });
  if (!result) throw new Error(`no result for ${at}`);
  return result;
}
