/** What tests do with figures: wake them, read them, move them. */
import type { Locator, Page } from '@playwright/test';
import { hydrate } from '../../../scripts/hydrate.mjs';
import { expect } from './test.ts';

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

/**
 * Expects a picture with something in it, and a sentence that says what, without words that only a
 * program would say. `own` is what the reader typed: a figure may quote that.
 */
export async function expectAlive(frame: Locator, what: string, own = ''): Promise<void> {
  const { picture, marks, summary } = await frame.evaluate((section) => {
    const shown = section.querySelector('.figure-picture');
    const box = shown?.getBoundingClientRect();
    return {
      picture: box !== undefined && box.height >= 8 && box.width >= 8,
      marks: shown?.querySelectorAll('svg *, canvas, table td, li, span, p').length ?? 0,
      summary: section.querySelector('.figure-summary')?.textContent?.trim() ?? '',
    };
  });
  expect({ picture, blank: marks === 0 }, what).toEqual({ picture: true, blank: false });
  expect(summary, what).not.toBe('');
  if (!own.includes('NaN')) expect(summary, what).not.toMatch(/\b(NaN|undefined|null)\b|\[object/);
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
