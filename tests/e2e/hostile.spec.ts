/** Every figure on a phone; and its text fields and link parameters, fed with what nobody should type. */
import type { Page } from '@playwright/test';
import { expectAlive, fieldsOf, frameOf, open, openAgain, settled } from './support/figure.ts';
import { hostile, inLink } from './support/hostile.ts';
import { embeds } from './support/site.ts';
import { expect, inTurn as test } from './support/test.ts';
import { tooSmall } from './support/touch.ts';

const TEXT_FIELDS =
  ':is(textarea, input:not([type=range], [type=radio], [type=checkbox], [type=file])):enabled:not([readonly])';

/** The state in which a figure shows the text fields that its first state hides. */
const OPENED: Record<string, Record<string, string>> = {
  'search-this-book': { source: 'own' },
  'tool-call': { writer: 'reader' },
  'train-bpe': { source: 'own' },
  'train-your-own': { source: 'own' },
};

/**
 * Texts that a figure asks for later: what a trained run is to continue, the sums of another habit. Their own browser
 * tests feed them.
 */
const LATER: Record<string, number> = { 'three-habits': 2, 'train-your-own': 1 };

for (const path of embeds) {
  const opened = OPENED[path.split('/').at(-2)!] ?? {};
  test(`${path} fits a phone, and survives hostile text in every field there @chromium`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await open(page, `${path}?${new URLSearchParams({ hide: 'guess', ...opened }).toString()}`);
    const frame = frameOf(page);
    expect(await tooSmall(frame)).toEqual([]);
    const boxes = frame.locator(TEXT_FIELDS);
    const texts = (await fieldsOf(frame)).filter(({ kind }) => kind === 'text');
    const later = LATER[path.split('/').at(-2)!] ?? 0;
    expect(await boxes.count(), 'all its texts can be typed').toBeGreaterThanOrEqual(
      texts.length - later,
    );
    for (let i = 0; i < (await boxes.count()); i++) {
      // A number field takes no letters from anybody: only what reads as a number can be typed there.
      const numeric = (await boxes.nth(i).getAttribute('type')) === 'number';
      const cases = numeric ? hostile.filter(({ text }) => /^[-\d.e]*$/.test(text)) : hostile;
      for (const { name, text } of cases) {
        await type(page, i, text);
        await expectAlive(page, `${name} in field ${i}`, text);
        // While a worker is busy, a figure may still quote the text before, and this one looks like a fault.
        if (!text.includes('NaN')) continue;
        await type(page, i, numeric ? '1' : 'a');
        await settled(page);
      }
    }
    await page.waitForTimeout(200); // for what a worker may still say
    expect(await page.locator('img[src="x"]').count(), 'text is never markup').toBe(0);
  });

  test(`${path} survives hostile links @chromium`, async ({ page }) => {
    await open(page, path);
    const fields = await fieldsOf(frameOf(page));
    expect(fields.length, 'the figure names its fields').toBeGreaterThan(0);
    let openLink = open; // the first for good, the others in its page
    for (let turn = 0; turn < hostile.length; turn++) {
      const given = fields.map(({ name, kind }, i) => ({
        name,
        kind,
        bad: hostile[(turn + i) % hostile.length],
      }));
      // Every other time in the state that shows all text fields, which a hostile value would leave.
      const kept = turn % 2 ? Object.entries(opened) : [];
      const query = [
        ...kept.map((field) => field.join('=')),
        ...given.map(({ name, bad }) => `${name}=${inLink(bad)}`),
      ].join('&');
      await openLink(page, `${path}?${query}`);
      openLink = openAgain;
      const what = given.map(({ name, bad }) => `${name}: ${bad.name}`).join(', ');
      await expectAlive(page, what, given.map(({ bad }) => bad.text).join());
      const unreadable = given.some(
        ({ kind, bad }) => /^(number|seed|flag)$/.test(kind) && bad.name === 'NaN',
      );
      if (unreadable) await expect(page.locator('.figure-notice').first(), what).toBeVisible();
      expect(await page.locator('img[src="x"]').count(), 'a link is never markup').toBe(0);
    }
  });
}

/** Puts a text into one of the figure's fields as if it had been typed or pasted. */
function type(page: Page, index: number, text: string): Promise<void> {
  return page.evaluate(
    ([fields, i, units]) => {
      const figure = document.querySelector('.figure-frame')!;
      const field = figure.querySelectorAll<HTMLInputElement>(fields)[i];
      field.value = String.fromCharCode(...units);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [TEXT_FIELDS, index, codeUnits(text)] as const,
  );
}

/** Lone surrogates do not survive the way to the browser as text: their code units do. */
function codeUnits(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}
