/** Whether a figure can be read and touched on a phone. */
import type { Locator } from '@playwright/test';

/** What of a figure is too small: text under 12 px, and targets less than 44 px high. */
export function tooSmall(figure: Locator): Promise<string[]> {
  return figure.evaluate((frame) => {
    const seen = (el: Element) =>
      el.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    const scale = (to: DOMMatrix | null) => (to ? Math.hypot(to.a, to.b) : 1); // turned text, too
    const small = [...frame.querySelectorAll<SVGTextElement>('.figure-picture svg text')]
      .filter((el) => seen(el) && el.textContent!.trim() !== '')
      .map((el) => ({
        text: el.textContent!.trim(),
        px: parseFloat(getComputedStyle(el).fontSize) * scale(el.getScreenCTM()),
      }))
      .filter(({ px }) => px < 11.95)
      .map(({ text, px }) => `text of ${px.toFixed(1)} px: ${text}`);
    const targets = [
      ...frame.querySelectorAll<HTMLElement>('button, select, input, textarea, summary'),
    ]
      .filter(seen)
      .map((el) => (el.matches('[type=radio], [type=checkbox]') ? (el.closest('label') ?? el) : el))
      .map((el) => ({ el, height: el.getBoundingClientRect().height }))
      .filter(({ height }) => height < 43.5)
      .map(
        ({ el, height }) =>
          `target of ${height} px: ${el.localName} ${el.textContent?.trim().slice(0, 20)}`,
      );
    return [...new Set([...small, ...targets])];
  });
}
