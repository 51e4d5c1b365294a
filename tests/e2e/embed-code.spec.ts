/** What “Copy embed code” writes fits the figure that it embeds. */
import { copied, open } from './support/figure.ts';
import { inLesson } from './support/lesson.ts';
import { chapters, embeds } from './support/site.ts';
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

test('on somebody else’s page the frame is always as high as the figure', async ({ page }) => {
  await open(
    page,
    embeds.find((path) => path.includes('/soft-maximum/'))!,
  );
  await page.getByRole('button', { name: 'Copy embed code', exact: true }).click();
  await expect.poll(() => copied(page)).toContain('<iframe');
  const code = await copied(page);
  await page.setViewportSize({ width: 360, height: 700 });
  await inLesson(page, code, async () => {
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('.figure-summary')).toHaveCount(1);
    await expect(frame.locator('astro-island[ssr]')).toHaveCount(0);
    const depth = frame.locator('.figure-depths details').first();
    /** How much of the frame the figure leaves free; less than nothing has to be scrolled to. */
    const spare = () =>
      frame.locator(':root').evaluate((root) => innerHeight - root.getBoundingClientRect().height);
    const expectFit = async (when: string) => {
      const fits = async () => Math.floor(await spare()); // a height in whole pixels may leave a part of one
      await expect.poll(fits, { message: when }).toBe(0);
    };
    await expectFit('closed');
    await depth.locator('summary').click();
    await expect(depth).toHaveAttribute('open');
    await expectFit('unfolded');
    await depth.locator('summary').click();
    await expect(depth).not.toHaveAttribute('open');
    await expectFit('closed again');
  });
});
