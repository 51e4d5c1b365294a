/** Tokens of Hebrew stand on the screen as the text is read: each to the left of the one before. */
import type { Locator } from '@playwright/test';
import { frameOf, open } from './support/figure.ts';
import { embeds } from './support/site.ts';
import { expect, test } from './support/test.ts';

const FIGURES = [
  { widget: 'heads-with-a-job', chips: 'ol.chips > li' },
  { widget: 'counted-model', chips: '.figure-picture ol > li' },
  { widget: 'mote-heads', chips: '.figure-picture ol > li' },
  { widget: 'merge-player', chips: '.figure-picture ol[dir] > li', load: 'Load' },
];

/** Distances from each chip of the first line to the next, from left to right. */
const gaps = (chips: Locator) =>
  chips.evaluateAll((all) => {
    const boxes = all.map((chip) => chip.getBoundingClientRect());
    const line = boxes.filter(({ top }) => Math.abs(top - boxes[0].top) < 4).slice(0, 4);
    return line.slice(1).map(({ left }, i) => left - line[i].left);
  });

for (const { widget, chips, load } of FIGURES)
  test(`${widget} sets Hebrew from right to left @chromium`, async ({ page }) => {
    await open(page, `${embeds.find((path) => path.endsWith(`/${widget}/`))!}?hide=guess`);
    const frame = frameOf(page);
    const row = frame.locator(chips);
    expect(Math.min(...(await gaps(row)))).toBeGreaterThan(0);
    await frame.locator('textarea, input[type=text]').first().fill('שלום עולם');
    if (load) await frame.getByRole('button', { name: load }).first().click();
    const isLeftwards = async () => {
      const all = await gaps(row);
      return all.length > 0 && Math.max(...all) < 0;
    };
    await expect.poll(isLeftwards, { timeout: 30_000 }).toBe(true);
  });
