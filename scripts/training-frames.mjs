// @ts-check
/**
 * `npm run frames:training`: scrolls the training chapter with its figure at rest, then while the figure trains a model,
 * and prints how long the frames took: training must not cost a reader any. A measurement, not a test.
 */
import { hydrate } from './hydrate.mjs';
import { openChromium } from './open-chromium.mjs';
import { serve } from './serve.mjs';

const FRAMES = 240;
/** Two frames of a screen of 60 a second: a longer gap has left one out. */
const DROPPED = 1000 / 30;

const browser = await openChromium();
const server = await serve(process.env.DIST ?? 'dist');
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${server.url}chapters/training/?f=train-your-own&hide=guess`);
  await hydrate(page);
  const figure = page.locator('.figure-frame[data-figure="train-your-own"]');
  await figure.scrollIntoViewIfNeeded();
  console.log(`${FRAMES} frames, ms            median     95 %    worst  dropped`);
  print('at rest', await page.evaluate(scroll, FRAMES));

  await figure.locator('button.primary').first().click();
  const progress = figure.locator('.buttons .soft');
  await progress.filter({ hasText: /[1-9]/ }).waitFor();
  const before = await progress.textContent();
  print('while it trains', await page.evaluate(scroll, FRAMES));
  if (!(await progress.count())) throw new Error('the training ended before the scrolling');
  console.log(`meanwhile: ${before} → ${await progress.textContent()}`);
} finally {
  await browser.close();
  await server.stop();
}

/** @param {string} name @param {number[]} gaps */
function print(name, gaps) {
  const sorted = gaps.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.ceil(share * sorted.length) - 1];
  const figures = [at(0.5), at(0.95), at(1)].map((ms) => ms.toFixed(1).padStart(9)).join('');
  const dropped = gaps.filter((ms) => ms > DROPPED).length;
  console.log(`${name.padEnd(22)}${figures}${String(dropped).padStart(9)}`);
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
