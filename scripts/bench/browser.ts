/**
 * Times Mote in headless Chromium, in the worker of the built site, on both sets of kernels: a text read at once, and
 * one more token with the cache. Prints the medians beside what was aimed at, and writes them to
 * src/data/mote-run/speed.json for the model card. A measurement, not a test: wants a quiet machine.
 * Run: npm run build && npm run bench:browser
 */
import { globSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { speedRows, type SpeedReport, type Times } from '#components/mote-speed.ts';
import type { MoteTasks } from '#model/mote/mote-protocol.ts';
import { withSite } from '../with-site.mjs';

/** Length of the text that is read at once, and at which one more token is timed. */
const TOKENS = 64;
const ROUNDS = 100;
/** Rounds before those: a browser compiles what runs often better and better. */
const WARM_UP = 20;
const WORKER = '_astro/mote.worker-*.js';

interface Asked {
  /** Of the worker's script. */
  readonly url: string;
  readonly tokens: number;
  readonly rounds: number;
}

interface Measured {
  readonly kernels: string;
  readonly times: readonly Times[];
}

/** Runs in a page of the site, and so stands alone: the worker lets Mote write one token, over and over. */
export async function timeInPage({ url, tokens, rounds }: Asked): Promise<Measured> {
  const worker = new Worker(url, { type: 'module' });
  const ask = <K extends keyof MoteTasks>(kind: K, payload: object) =>
    new Promise<MoteTasks[K]['result']>((resolve, reject) => {
      worker.onerror = () => reject(new Error('the worker does not start'));
      worker.onmessage = ({ data }) => {
        if ('result' in data) resolve(data.result);
        if ('error' in data) reject(new Error(data.error.message));
      };
      worker.postMessage({ id: 1, kind, payload: { base: '/', ...payload } });
    });
  const { kernels } = await ask('load', {});
  // After the token that starts the document and before the one that is written.
  const ids = Array.from({ length: tokens - 2 }, (_, i) => (37 * i) % 1000);
  const times: { forward: number; decode: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const written = await ask('timeDecoding', { parts: [], ids, maxTokens: 1 });
    const [time] = written.times;
    if (time.tokens !== tokens) throw new Error(`timed a text of ${time.tokens} tokens`);
    times.push({ forward: time.recomputing, decode: time.withCache });
  }
  worker.terminate();
  return { kernels, times };
}

/** The middle of each time, by itself; of an even number the mean of the two in the middle. */
export function medianTimes(times: readonly Times[]): Times {
  const middle = (of: (one: Times) => number) => {
    const sorted = times.map(of).sort((a, b) => a - b);
    return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
  };
  return { forward: middle(({ forward }) => forward), decode: middle(({ decode }) => decode) };
}

async function measure(): Promise<SpeedReport> {
  const dist = process.env.DIST ?? 'dist';
  const [script] = globSync(WORKER, { cwd: dist });
  if (!script) throw new Error(`${dist} holds no ${WORKER}: npm run build makes it`);
  return withSite(async ({ browser, url }) => {
    const timed = async (kind: keyof SpeedReport['times']) => {
      const page = await browser.newPage();
      if (kind === 'typescript')
        await page.route(`**/${script}`, async (route) => {
          const response = await route.fetch();
          const body = `delete self.WebAssembly;${await response.text()}`;
          await route.fulfill({ response, body });
        });
      await page.goto(`${url}embed/cache-timing/`);
      const asked = { url: `/${script}`, tokens: TOKENS, rounds: WARM_UP + ROUNDS };
      const { kernels, times } = await page.evaluate(timeInPage, asked);
      if (kernels !== kind) throw new Error(`expected kernels of ${kind}, got those of ${kernels}`);
      await page.close();
      return medianTimes(times.slice(WARM_UP));
    };
    return {
      date: new Date().toISOString().slice(0, 10),
      browser: `Chromium ${browser.version()}`,
      processor: cpus()[0].model.trim(),
      tokens: TOKENS,
      rounds: ROUNDS,
      times: { webassembly: await timed('webassembly'), typescript: await timed('typescript') },
    };
  });
}

if (import.meta.main) {
  const report = await measure();
  console.log(`${report.browser}, ${report.processor}, medians of ${report.rounds}`);
  for (const row of speedRows(report)) console.log(row.join('  '));
  writeFileSync('src/data/mote-run/speed.json', `${JSON.stringify(report, null, 2)}\n`);
}
