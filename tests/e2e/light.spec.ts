/** The same quantity lights up in formula, table, text and picture, by pointer and by keyboard. */
import type { Locator } from '@playwright/test';
import { frameOf, open } from './support/figure.ts';
import { chapters, embeds } from './support/site.ts';
import { expect, test } from './support/test.ts';

const page = (widget: string) => embeds.find((path) => path.endsWith(`/${widget}/`))!;

const lit = (part: Locator) => part.locator('[data-lit]');

/** A control, and what lights up with it at the start: a row of the table, lines of arithmetic, words of the sentence. */
const CONTROLS = [
  { widget: 'softmax-scores', control: 'Score of “mat”', row: 'mat', steps: 3, words: 2 },
  { widget: 'rare-wait', control: 'Tokens drawn', row: '100,000', steps: 2, words: 1 },
  { widget: 'soft-maximum', control: 'Score of A', row: '1.0', steps: 1, words: 1 },
];

for (const { widget, control, row, steps, words } of CONTROLS)
  test(`${widget}: “${control}” lights its row, its arithmetic and its words`, async ({
    page: browser,
  }) => {
    await open(browser, `${page(widget)}?hide=guess`);
    const frame = frameOf(browser);
    const depths = frame.locator('.figure-depths details');
    for (const depth of await depths.all()) await depth.locator('summary').press('Enter');
    await browser.mouse.move(0, 0);
    await expect(lit(frame)).toHaveCount(0);

    const expectLit = async () => {
      await expect(lit(frame.locator('.figure-picture'))).not.toHaveCount(0);
      await expect(lit(depths.first())).toHaveCount(1);
      await expect(lit(depths.first())).toContainText(row);
      await expect(lit(depths.last())).toHaveCount(steps);
      await expect(lit(frame.locator('.figure-summary'))).toHaveCount(words);
    };
    const slider = frame.getByLabel(control, { exact: true });
    await slider.focus();
    await expectLit();
    await slider.blur();
    await expect(lit(frame)).toHaveCount(0);
    await slider.hover();
    await expectLit();
    await browser.mouse.move(0, 0);
    await expect(lit(frame)).toHaveCount(0);

    const heading = browser.getByRole('rowheader', { name: row, exact: true });
    await depths.first().locator('tbody tr').filter({ has: heading }).hover();
    await expectLit();
  });

test('a row of numbers that the picture does not draw shows its mark while pointed at', async ({
  page: browser,
}) => {
  await open(browser, `${page('rare-wait')}?hide=guess`);
  const frame = frameOf(browser);
  const depth = frame.locator('.figure-depths details').first();
  await depth.locator('summary').press('Enter');
  const mark = frame.locator('.figure-picture .unlit').first();
  await expect(mark).toHaveCSS('opacity', '0');
  await depth.locator('tbody tr').first().hover();
  await expect(mark).toHaveCSS('opacity', '1');
});

test('working a slider underlines its quantity in the text of the chapter', async ({
  page: browser,
}) => {
  await open(
    browser,
    chapters.find((path) => path.includes('softmax'))!,
  );
  const equation = browser.locator('.katex .q-logit').first();
  await expect(equation).not.toHaveClass(/pointed/);
  await browser.locator('.slider.q-logit input:visible').first().focus();
  await expect(equation).toHaveClass(/pointed/);
  await browser.locator('.figure-tools button:visible').first().focus();
  await expect(equation).not.toHaveClass(/pointed/);
});
