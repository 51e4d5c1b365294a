/** What tests do with figures: wake them, read them, move them. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** Brings every island into view and waits until it lives. */
export async function hydrate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (const island of document.querySelectorAll('astro-island')) {
      // <astro-island> has no box of its own: its content is what is seen.
      island.firstElementChild?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const patience = performance.now() + 10_000;
      while (island.hasAttribute('ssr')) {
        if (performance.now() > patience)
          throw new Error(`island never came alive: ${island.getAttribute('component-url')}`);
        await frame();
      }
    }
    await document.fonts.ready;
    await frame();
    await frame();
  });
}

/** Opens an address and brings its figures to life. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await hydrate(page);
}

export const frameOf = (page: Page): Locator => page.locator('.figure-frame').first();

/** What a figure shows: its sentence, and its picture's markup less what differs from load to load. */
export async function shown(frame: Locator): Promise<{ summary: string; picture: string }> {
  return frame.evaluate((section) => ({
    summary: section.querySelector('.figure-summary')?.textContent?.trim() ?? '',
    picture: (section.querySelector('.figure-picture')?.innerHTML ?? '')
      .replace(/<!--.*?-->/g, '')
      .replace(/ (id|for|aria-labelledby|aria-describedby|href|data-lit)="[^"]*"/g, ''),
  }));
}

/** Expects a picture with something in it, and a sentence that says what. */
export async function expectAlive(frame: Locator, what: string): Promise<void> {
  const state = await frame.evaluate((section) => {
    const picture = section.querySelector('.figure-picture');
    const box = picture?.getBoundingClientRect();
    const marks = picture?.querySelectorAll('svg *, canvas, table td, li, span, p').length ?? 0;
    return {
      blank: !box || box.height < 8 || box.width < 8 || marks === 0,
      silent: !section.querySelector('.figure-summary')?.textContent?.trim(),
      broken: /\b(NaN|undefined|\[object)\b/.test(
        section.querySelector('.figure-summary')?.textContent ?? '',
      ),
    };
  });
  expect(state, what).toEqual({ blank: false, silent: false, broken: false });
}

/** The native controls of a figure that a reader can use now, in reading order. */
export const controlsOf = (frame: Locator): Locator =>
  frame
    .locator('.figure-controls, .figure-shown')
    .locator('input:enabled, select:enabled, textarea:enabled, button:enabled');

/** The `name:kind` pairs of the figure's link. */
export async function fieldsOf(frame: Locator): Promise<{ name: string; kind: string }[]> {
  const fields = (await frame.getAttribute('data-fields')) ?? '';
  return fields
    .split(',')
    .filter(Boolean)
    .map((field) => {
      const [name, kind] = field.split(':');
      return { name, kind };
    });
}

/** Catches what a page writes to the clipboard, which headless browsers guard in different ways. */
export async function catchClipboard(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: async (text: string) => {
          document.documentElement.dataset.copied = text;
        },
      },
    });
  });
  return () => page.evaluate(() => document.documentElement.dataset.copied ?? '');
}
