/** What tests do with figures: wake them, read them, move them. */
import type { Locator, Page } from '@playwright/test';
import { hydrate } from '../../../scripts/hydrate.mjs';
import { expect } from './test.ts';

/** Opens an address and brings its figures to life. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await hydrate(page);
}

/**
 * Gives the figures of a page another link and wakes them as they were served, in the page that is already there: what
 * a load costs apart from the figures is paid once.
 */
export async function openAgain(page: Page, address: string): Promise<void> {
  await page.evaluate(async (to) => {
    history.replaceState(null, '', to);
    const source = await (await fetch(location.pathname)).text();
    const served = new DOMParser().parseFromString(source, 'text/html');
    const islands = served.querySelectorAll('astro-island');
    for (const [i, island] of document.querySelectorAll('astro-island').entries())
      island.replaceWith(document.importNode(islands[i], true));
    document.dispatchEvent(new Event('astro:after-swap')); // on which Astro ends the islands that are gone
  }, address);
  await hydrate(page);
}

export const frameOf = (page: Page): Locator => page.locator('.figure-frame').first();

/** A figure as it stands: its sentence, and its picture. */
interface Shown {
  summary: string;
  /** A fingerprint of the picture's markup, less what differs from load to load. */
  picture: string;
}

/** What is drawn of a picture: its size in px, and how many marks. */
interface Drawn {
  width: number;
  height: number;
  marks: number;
}

/**
 * Reads the page's first figure once the browser has drawn its next frame. The page finds it: to hand an element to a
 * script, as `locator.evaluate` does, takes Firefox a tenth of a second each time.
 */
async function look(page: Page): Promise<Shown & Drawn> {
  return page.evaluate(async () => {
    const section = document.querySelector('.figure-frame')!;
    await new Promise((done) => requestAnimationFrame(done));
    // What differs from load to load is left out; the order of attributes, which differs between server and browser, too.
    const OWN = /^(id|for|aria-labelledby|aria-describedby|href|data-lit)$/;
    const markup = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element)) return '';
      const attributes = [...node.attributes]
        .filter(({ name }) => !OWN.test(name))
        .map(({ name, value }) => ` ${name}="${value}"`);
      const content = [...node.childNodes].map(markup).join('');
      return `<${node.localName}${attributes.sort().join('')}>${content}</${node.localName}>`;
    };
    const picture = section.querySelector('.figure-picture');
    const bytes = new TextEncoder().encode(picture ? markup(picture) : '');
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes));
    const box = picture?.getBoundingClientRect();
    return {
      summary: section.querySelector('.figure-summary')?.textContent?.trim() ?? '',
      picture: `${bytes.length} bytes, ${[...digest].join(' ')}`,
      width: box?.width ?? 0,
      height: box?.height ?? 0,
      marks: picture?.querySelectorAll('svg *, canvas, table td, li, span, p').length ?? 0,
    };
  });
}

export async function shown(page: Page): Promise<Shown> {
  const { summary, picture } = await look(page);
  return { summary, picture };
}

/** What a figure shows once its workers have answered the last change, and it has stood still for a while. */
export async function settled(page: Page): Promise<Shown> {
  const look = async () => ({
    now: await shown(page),
    pending: await page.evaluate(
      () => (window as { pendingTasks?: Set<string> }).pendingTasks?.size,
    ),
  });
  await page.waitForTimeout(400); // an input has to stand still for a moment before it is answered
  let last = await look();
  await expect
    .poll(
      async () => {
        const before = last;
        last = await look();
        return !before.pending && !last.pending && JSON.stringify(last) === JSON.stringify(before);
      },
      { message: 'the figure comes to rest', intervals: [300, 300, 300], timeout: 30_000 },
    )
    .toBe(true);
  return last.now;
}

/**
 * Expects a picture with something in it, and a sentence that says what, without words that only a
 * program would say. `own` is what the reader typed: a figure may quote that. Gives what was looked at.
 */
export async function expectAlive(page: Page, what: string, own = ''): Promise<Shown> {
  const now = await look(page);
  expect(Math.min(now.width, now.height), `${what}: the picture has a size`).toBeGreaterThan(8);
  expect(now.marks, `${what}: the picture is not blank`).toBeGreaterThan(0);
  expect(now.summary, `${what}: the figure says something`).not.toBe('');
  if (!own.includes('NaN'))
    expect(now.summary, what).not.toMatch(/\b(NaN|undefined|null)\b|\[object/);
  return now;
}

/** Native controls of a figure that a reader can use now, in reading order, less the frame's own tools. */
const CONTROLS = ['input', 'select', 'textarea', 'button']
  .flatMap((name) =>
    ['.figure-controls', '.figure-shown'].map(
      (part) => `${part} ${name}:enabled:not(.figure-tools *)`,
    ),
  )
  .join();

/** Puts the focus on a figure's control, and says which it is; undefined past the last. */
export async function focusControl(page: Page, index: number) {
  return page.evaluate(
    ([controls, i]) => {
      const figure = document.querySelector('.figure-frame')!;
      const control = figure.querySelectorAll<HTMLInputElement>(controls)[i];
      if (!control) return undefined;
      control.focus();
      return {
        kind: control.localName === 'input' ? control.type : control.localName,
        name: (
          control.ariaLabel ??
          control.labels?.[0]?.textContent ??
          control.textContent
        )?.trim(),
        value: control.value,
        focused: document.activeElement === control,
      };
    },
    [CONTROLS, index] as const,
  );
}

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

/** What the page wrote to the clipboard last. */
export function copied(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.dataset.copied ?? '');
}
