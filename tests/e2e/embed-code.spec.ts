/** What “Copy embed code” writes fits the figure that it embeds. */
import { copied, open } from './support/figure.ts';
import { chapters } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** A figure without a guess, one that is still to ask, and one that was moved and asks no more. */
const FIGURES = [
  { chapter: 'softmax', widget: 'soft-maximum', moved: false },
  { chapter: 'softmax', widget: 'softmax-scores', moved: false },
  { chapter: 'softmax', widget: 'softmax-scores', moved: true },
];

for (const { chapter, widget, moved } of FIGURES)
  test(`the embed code of ${widget}${moved ? ', moved,' : ''} is as high as its page`, async ({
    page,
  }) => {
    await open(
      page,
      chapters.find((path) => path.includes(chapter))!,
    );
    const figure = page.locator(`#${widget}`);
    const skip = figure.locator('.guess .buttons button:last-child');
    if (await skip.count()) await skip.click();
    if (moved) await figure.locator('.figure-controls input[type=range]').first().press('Home');
    await figure.locator('.figure-depths summary').first().click(); // what is open here is closed there
    const { width } = (await figure.boundingBox())!;
    await figure.getByRole('button', { name: 'Copy embed code', exact: true }).click();
    await expect.poll(() => copied(page)).toContain('<iframe');
    expect((await figure.boundingBox())!.width, 'measuring leaves no trace').toBe(width);
    const code = await copied(page);

    const { src, height } = await page.evaluate((html) => {
      const frame = new DOMParser().parseFromString(html, 'text/html').querySelector('iframe')!;
      return { src: frame.src, height: Number(frame.height) };
    }, code);
    await page.setViewportSize({ width: 720, height: 600 });
    await open(page, src);
    if (await skip.count()) await skip.click();
    const needed = await page.evaluate(() => document.body.getBoundingClientRect().height);
    expect(height).toBeGreaterThanOrEqual(needed);
    expect(height - needed).toBeLessThan(120);
  });
