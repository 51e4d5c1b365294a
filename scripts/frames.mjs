// @ts-check
/**
 * `npm run frames [widget…]`: drags every slider of every figure on a processor four times slower, and prints how
 * long its frames took. A drag is smooth when 95 % of its frames come within 20 ms. A measurement, not a test.
 */
import { hydrate } from './hydrate.mjs';
import { pagesUnder } from './page-files.mjs';
import { withSite } from './with-site.mjs';

const SLIDER = '.figure-controls input[type=range]:enabled';
const NAME = 56;
const SLOWER = 4;
const SMOOTH = 20;
const FRAMES = 100;

const asked = process.argv.slice(2);
const all = pagesUnder('embed');
const nameOf = (/** @type {string} */ file) => file.split('/')[1];
const unknown = asked.filter((name) => !all.some((file) => nameOf(file) === name));
if (unknown.length > 0) throw new Error(`no widget ${unknown.join(', ')} was built`);
const embeds = all.filter((file) => asked.length === 0 || asked.includes(nameOf(file)));
let rough = 0;
await withSite(async ({ browser, url }) => {
  console.log(`${'ms at 4× slowdown'.padEnd(NAME)}  median     95 %    worst   work 95 %`);
  for (const file of embeds) {
    const page = await browser.newPage({ viewport: { width: 720, height: 900 } });
    await page.goto(`${url}${file.replace(/index\.html$/, '')}?hide=guess`);
    await hydrate(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const name = nameOf(file);
    const sliders = await page.locator(SLIDER).evaluateAll(labels);
    if (sliders.length === 0) console.log(`${name.padEnd(NAME)}  no slider`);
    for (const [i, label] of sliders.entries()) {
      const { frames, work } = await page.locator(SLIDER).nth(i).evaluate(drag, FRAMES);
      const [median, p95, worst] = [0.5, 0.95, 1].map((share) => at(frames, share));
      const smooth = p95 <= SMOOTH;
      if (!smooth) rough++;
      console.log(
        `${name} ${label}`.slice(0, NAME).padEnd(NAME) +
          [median, p95, worst, at(work, 0.95)].map((ms) => ms.toFixed(1).padStart(9)).join('') +
          (smooth ? '' : '  ROUGH'),
      );
    }
    await page.close();
  }
});
process.exit(rough > 0 ? 1 : 0);

/** @param {number[]} values @param {number} share */
function at(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

/** Runs in the page: what sliders are called. @param {(HTMLElement | SVGElement)[]} sliders */
function labels(sliders) {
  return sliders.map((slider) => {
    const { ariaLabel, labels: own } = /** @type {HTMLInputElement} */ (slider);
    return (ariaLabel ?? own?.[0]?.textContent ?? '').trim();
  });
}

/**
 * Runs in the page: one step of a slider a frame, there and back, and then to where it was.
 * @param {HTMLElement | SVGElement} element
 * @param {number} count
 */
async function drag(element, count) {
  const slider = /** @type {HTMLInputElement} */ (element);
  const [min, max, first] = [slider.min, slider.max, slider.value].map(Number);
  const frame = () =>
    new Promise((/** @type {(time: number) => void} */ done) => requestAnimationFrame(done));
  const set = (/** @type {number} */ value) => {
    slider.value = String(value);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  };
  /** @type {number[]} */
  const frames = [];
  /** @type {number[]} */
  const work = [];
  let before = await frame();
  for (let i = 0; i < count; i++) {
    const phase = (2 * i) / count;
    const start = performance.now();
    set(min + (max - min) * (phase < 1 ? phase : 2 - phase));
    await Promise.resolve(); // Svelte writes to the page in a microtask
    work.push(performance.now() - start);
    const now = await frame();
    frames.push(now - before);
    before = now;
  }
  set(first);
  await frame();
  return { frames: frames.slice(5), work: work.slice(5) }; // the first frames compile
}
