// @ts-check
/**
 * `npm run frames [widget…]`: drags the first slider of every figure on a processor four times slower, and prints how
 * long its frames took. A drag is smooth when 95 % of its frames come within 20 ms. A measurement, not a test.
 */
import { hydrate } from './hydrate.mjs';
import { openChromium } from './open-chromium.mjs';
import { pagesUnder } from './page-files.mjs';
import { serve } from './serve.mjs';

const SLOWER = 4;
const SMOOTH = 20;
const FRAMES = 180;

const asked = process.argv.slice(2);
const embeds = pagesUnder('embed').filter(
  (file) => asked.length === 0 || asked.includes(file.split('/')[1]),
);
const browser = await openChromium();
const server = await serve(process.env.DIST ?? 'dist');
let rough = 0;
try {
  console.log(`${'ms at 4× slowdown'.padEnd(32)}  median     95 %    worst   work 95 %`);
  for (const file of embeds) {
    const page = await browser.newPage({ viewport: { width: 720, height: 900 } });
    await page.goto(`${server.url}${file.replace(/index\.html$/, '')}?hide=guess`);
    await hydrate(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const drag = await page.evaluate(dragFirstSlider, FRAMES);
    const name = file.split('/')[1].padEnd(32);
    if (!drag) console.log(`${name}  no slider`);
    else {
      const [median, p95, worst, work] = [
        at(drag.frames, 0.5),
        at(drag.frames, 0.95),
        at(drag.frames, 1),
        at(drag.work, 0.95),
      ];
      const smooth = p95 <= SMOOTH;
      if (!smooth) rough++;
      console.log(
        name +
          [median, p95, worst, work].map((ms) => ms.toFixed(1).padStart(9)).join('') +
          (smooth ? '' : '  ROUGH'),
      );
    }
    await page.close();
  }
} finally {
  await browser.close();
  await server.stop();
}
process.exit(rough > 0 ? 1 : 0);

/** @param {number[]} values @param {number} share */
function at(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

/**
 * Runs in the page: one step of the slider a frame, there and back.
 * @param {number} count
 */
async function dragFirstSlider(count) {
  const slider = /** @type {HTMLInputElement | null} */ (
    document.querySelector('.figure-controls input[type=range]:enabled')
  );
  if (!slider) return undefined;
  const [min, max] = [Number(slider.min), Number(slider.max)];
  const frame = () =>
    new Promise((/** @type {(time: number) => void} */ done) => requestAnimationFrame(done));
  /** @type {number[]} */
  const frames = [];
  /** @type {number[]} */
  const work = [];
  let before = await frame();
  for (let i = 0; i < count; i++) {
    const phase = (2 * i) / count;
    slider.value = String(min + (max - min) * (phase < 1 ? phase : 2 - phase));
    const start = performance.now();
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve(); // Svelte writes to the page in a microtask
    work.push(performance.now() - start);
    const now = await frame();
    frames.push(now - before);
    before = now;
  }
  return { frames: frames.slice(5), work: work.slice(5) }; // the first frames compile
}
