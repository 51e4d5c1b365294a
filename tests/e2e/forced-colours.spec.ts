/** Where the system sets the colours, as high contrast does, what only a shade showed is shown otherwise. */
import { frameOf, open } from './support/figure.ts';
import { noteSeen, unseen } from './support/seen.ts';
import { embeds } from './support/site.ts';
import { expect, inTurn, test } from './support/test.ts';

const MARKS = [
  { what: 'a token of a number', widget: 'digit-groups', mark: 'tr.a td:not(:empty)', border: 1 },
  { what: 'the pressed token', widget: 'mote-branches', mark: '[aria-pressed=true]', border: 3 },
  { what: 'a price in bits', widget: 'counted-model', mark: 'li[class*=level-]' },
];

for (const { what, widget, mark, border } of MARKS)
  test(`${what} still shows among forced colours @chromium`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page, `${embeds.find((path) => path.endsWith(`/${widget}/`))!}?hide=guess`);
    const first = frameOf(page).locator('.figure-picture').locator(mark).first();
    if (border) await expect(first).toHaveCSS('border-top-width', `${border}px`);
    else await expect(first).toHaveCSS('forced-color-adjust', 'none');
  });

for (const path of embeds)
  inTurn(`${path} loses nothing among forced colours @chromium`, async ({ page }) => {
    await open(page, `${path}?hide=guess&theme=light`); // the system's colours win over a theme that was chosen
    await noteSeen(page);
    await page.keyboard.press('Tab'); // after a key, the focus shows
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ forcedColors: 'active', colorScheme });
        expect.soft(await unseen(page), colorScheme).toEqual([]);
      }
    } finally {
      await page.emulateMedia({ forcedColors: null });
    }
  });
