// @ts-check
/**
 * `npm run frames:training`: scrolls the training chapter with its figure at rest, then while the figure trains a model,
 * and prints how long the frames took: training must not cost a reader any. It ends with a sentence and 1 where it does.
 */
import { hydrate } from './hydrate.mjs';
import { withSite } from './with-site.mjs';

const FRAMES = 240;
/** Two frames of a screen of 60 a second: a longer gap has left one out. */
const DROPPED = 1000 / 30;
/** So many frames may be left out while it trains, beyond those that the machine leaves out at rest. */
const ALLOWED = 2;

const dropped = (/** @type {readonly number[]} */ gaps) => gaps.filter((ms) => ms > DROPPED).length;

/**
 * What is wrong with a scrolling, in a sentence; undefined where nothing is.
 * @param {readonly number[]} rest gaps between frames, in ms @param {readonly number[]} training
 * @param {readonly string[]} steps what the figure said of its step before and after
 */
export function complaint(rest, training, [before, after]) {
  if (before === after) return `the model did not train during the scrolling: ${before}`;
  const [left, bar] = [dropped(training), dropped(rest) + ALLOWED];
  if (left > bar) return `training left out ${left} frames of ${training.length}, more than ${bar}`;
  return undefined;
}

async function measure() {
  return withSite(async ({ browser, url }) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${url}chapters/training/?f=train-your-own&hide=guess`);
    await hydrate(page);
    const figure = page.locator('.figure-frame[data-figure="train-your-own"]');
    await figure.scrollIntoViewIfNeeded();
    console.log(`${FRAMES} frames, ms            median     95 %    worst  dropped`);
    const rest = await page.evaluate(scroll, FRAMES);
    print('at rest', rest);

    await figure.locator('button.primary').first().click();
    const progress = figure.locator('.buttons .soft');
    const step = async () => (await progress.allTextContents()).join();
    await progress
      .filter({ hasText: /[1-9]/ })
      .waitFor()
      .catch(() => {
        throw new Error('the training did not begin');
      });
    const before = await step();
    const training = await page.evaluate(scroll, FRAMES);
    print('while it trains', training);
    const after = await step();
    if (!after) throw new Error('the training ended before the scrolling');
    console.log(`meanwhile: ${before} → ${after}`);
    return complaint(rest, training, [before, after]);
  });
}

/** @param {string} name @param {number[]} gaps */
function print(name, gaps) {
  const sorted = gaps.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.ceil(share * sorted.length) - 1];
  const figures = [at(0.5), at(0.95), at(1)].map((ms) => ms.toFixed(1).padStart(9)).join('');
  console.log(`${name.padEnd(22)}${figures}${String(dropped(gaps)).padStart(9)}`);
}

/**
 * Runs in the page: scrolls up and down around where it stands, and gives the gaps between frames.
 * @param {number} count
 * @returns {Promise<number[]>}
 */
async function scroll(count) {
  const frame = () =>
    new Promise((/** @type {(time: number) => void} */ done) => requestAnimationFrame(done));
  /** @type {number[]} */
  const gaps = [];
  let before = await frame();
  for (let i = 0; i < count; i++) {
    window.scrollBy({ top: i % 120 < 60 ? 6 : -6, behavior: 'instant' });
    const now = await frame();
    gaps.push(now - before);
    before = now;
  }
  return gaps;
}

if (import.meta.main) {
  const wrong = await measure().catch(({ message }) => message);
  if (wrong) console.error(wrong);
  process.exitCode = wrong ? 1 : 0;
}
