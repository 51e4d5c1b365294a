/** Where the system sets the colours, as high contrast does, what only a shade showed is shown otherwise. */
import { frameOf, open } from './support/figure.ts';
import { embeds } from './support/site.ts';
import { expect, test } from './support/test.ts';

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
