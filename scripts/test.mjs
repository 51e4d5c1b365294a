// @ts-check
/**
 * `npm test [-- step…]`: everything that must hold, one line a step, then `N passed, N failed` over all of it. A static
 * check counts one; unit and browser tests count by the test. A step that fails does not stop those that do not need
 * it. Engines that this machine lacks are named, and counted as skipped.
 */
import { globSync, mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { findFirefox, findWebKit } from './browsers.mjs';
import { endAll, shell } from './shell.mjs';
import { lastLineCount, OUT, playwrightCount, vitestCount } from './test-counts.mjs';

/** @typedef {import('./test-counts.mjs').Count} Count */
/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} run a command line; tools are found in node_modules/.bin
 * @property {Record<string, string>} [env]
 * @property {string} [needs] the step that must have passed before
 * @property {number} [minutes] its time, 10 unless told: a browser that hangs must not take the whole run with it
 * @property {boolean} [alone] uses every processor by itself, or writes what others read
 * @property {(output: string) => Count} [count] for steps of many tests
 */

const SUBPATH = { BASE_PATH: '/book/', OUT_DIR: 'dist-book', DIST: 'dist-book' };
const e2e = 'playwright test --config tests/playwright.config.ts';
const site = 'vitest run --config tests/vitest.site.config.ts';
const vitestJson = (/** @type {string} */ name) =>
  `--reporter=dot --reporter=json --outputFile.json=${OUT}/${name}.json`;

/** @type {Step[]} */
const steps = [
  { name: 'lock file', run: 'node scripts/check-lock.mjs' },
  { name: 'rooms', run: 'npm run rooms' },
  // The checkers read types that Astro writes; a fresh clone has none yet.
  { name: 'content types', run: 'astro sync', alone: true },
  { name: 'astro types', run: 'npm run types:astro' },
  { name: 'svelte types', run: 'npm run types:svelte' },
  { name: 'lint', run: 'npm run lint' },
  { name: 'unused', run: 'npm run unused' },
  { name: 'format', run: 'npm run format:check' },
  {
    name: 'unit',
    run: `npm run unit -- ${vitestJson('unit')}`,
    alone: true,
    count: vitestCount('unit'),
  },
  {
    name: 'world', // its exact probabilities, the training on it, and whether what was recorded still holds
    run: `npm run world -- ${vitestJson('world')}`,
    alone: true,
    count: vitestCount('world'),
  },
  { name: 'build', run: 'npm run build', alone: true },
  {
    name: 'site',
    run: `${site} ${vitestJson('site')}`,
    needs: 'build',
    count: vitestCount('site'),
  },
  { name: 'size limits', run: 'size-limit', needs: 'build' },
  { name: 'budgets', run: 'npm run budgets', needs: 'build' },
  { name: 'sub-path build', run: 'npm run build', env: SUBPATH, alone: true },
  {
    name: 'sub-path site',
    run: `${site} links pages site.check serve netlify ${vitestJson('subpath-site')}`,
    env: SUBPATH,
    needs: 'sub-path build',
    count: vitestCount('subpath-site'),
  },
  {
    name: 'sub-path browser',
    run: `${e2e} --project chromium --grep "(book/|chapters/[^/]+/|404.html) loads without complaint"`,
    env: {
      ...SUBPATH,
      PORT: '47337',
      PLAYWRIGHT_JSON_OUTPUT_NAME: path.resolve(`${OUT}/subpath-e2e.json`),
    },
    needs: 'sub-path build',
    alone: true,
    count: playwrightCount('subpath-e2e'),
  },
  {
    name: 'browsers',
    run: e2e,
    minutes: 45,
    env: { PORT: '47336', PLAYWRIGHT_JSON_OUTPUT_NAME: path.resolve(`${OUT}/e2e.json`) },
    needs: 'build',
    alone: true,
    count: playwrightCount('e2e'),
  },
  {
    name: 'webkit',
    run: 'npm run --silent webkit',
    needs: 'build',
    alone: true,
    count: lastLineCount,
  },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `no step ${unknown.join(', ')}; there are: ${steps.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}
const chosen = asked.length > 0 ? steps.filter(({ name }) => asked.includes(name)) : steps;
const wanted = new Set(chosen.map(({ name }) => name));
process.once('SIGINT', () => stop(130)).once('SIGTERM', () => stop(143));

mkdirSync(OUT, { recursive: true });
for (const report of globSync(`${OUT}/*.json`)) rmSync(report); // nothing old is ever counted
/** @type {Map<string, Count>} */
const done = new Map();
const started = Date.now();
const slots = Math.max(1, Math.min(2, availableParallelism()));
const waiting = [...chosen];
/** @type {Map<string, Promise<void>>} */
const running = new Map();
let aloneIsRunning = false;

while (waiting.length > 0 || running.size > 0) {
  const next = waiting[0];
  const mayStart =
    next &&
    !aloneIsRunning &&
    running.size < (next.alone ? 1 : slots) &&
    !(next.needs && running.has(next.needs));
  if (mayStart) {
    waiting.shift();
    aloneIsRunning = next.alone === true;
    running.set(
      next.name,
      work(next).then(() => {
        running.delete(next.name);
        aloneIsRunning = false;
      }),
    );
  } else await Promise.race(running.values());
}

if (wanted.has('browsers') && !findFirefox())
  skip('firefox', 'Firefox is not installed (Debian: apt-get install firefox-esr)');
if (wanted.has('webkit') && !findWebKit())
  console.log('! SKIPPED webkit: not installed (Debian: apt-get install webkit2gtk-driver xvfb)');

const total = { passed: 0, failed: 0, skipped: 0 };
for (const { passed, failed, skipped } of done.values()) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
console.log(`${minutes} minutes, ${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {number} code */
function stop(code) {
  endAll();
  process.exit(code);
}

/** @param {string} name @param {string} why */
function skip(name, why) {
  console.log(`! SKIPPED ${name}: ${why}`);
  done.set(name, { passed: 0, failed: 0, skipped: 1 });
}

/** Runs one step and prints its line, with its output where it failed. @param {Step} step */
async function work({ name, run, env, needs, count, minutes = 10 }) {
  if (needs && wanted.has(needs) && done.get(needs)?.failed !== 0) {
    skip(name, `it needs “${needs}”, which failed`);
    return;
  }
  const start = Date.now();
  const { code, output } = await shell(run, minutes, env);
  /** @type {Count} */
  let result = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  if (count)
    try {
      result = count(output);
    } catch {
      // It ended before it could count: then its exit code alone says how it went.
    }
  if (code !== 0 && result.failed === 0) result.failed = 1;
  done.set(name, result);
  const seconds = `${((Date.now() - start) / 1000).toFixed(1)} s`.padStart(8);
  const tests = count ? `  ${result.passed} passed, ${result.failed} failed` : '';
  const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : '';
  console.log(
    `${result.failed === 0 ? '✔' : '✘'} ${name.padEnd(18)}${seconds}${tests}${skipped}${result.note ?? ''}`,
  );
  if (result.failed > 0) console.log(indent(output));
}

/** The end of a long output: failures are summed up there. @param {string} output */
function indent(output) {
  const lines = output.trimEnd().split('\n');
  const shown = lines.length > 150 ? ['…', ...lines.slice(-150)] : lines;
  return shown.map((line) => `    ${line.slice(0, 600)}`).join('\n');
}
