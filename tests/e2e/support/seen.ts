/** What of a figure is still seen where the system sets the colours. */
import type { Page } from '@playwright/test';

/** Runs in a page that has its own colours: notes what is drawn there, and what is told apart by a shade. */
export function noteSeen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    /** The light of colours painted over each other, as WCAG measures it. */
    const light = (...colours: string[]) => {
      for (const colour of colours) {
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1, 1);
      }
      const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    /** Whether a colour is seen on the page's ground, by its contrast. */
    const seen = (colour: string, least: number) => {
      if (colour === 'none') return false;
      if (colour.startsWith('url(')) return true;
      const ground = getComputedStyle(document.body).backgroundColor;
      const [dark, bright] = [light(ground), light(ground, colour)].sort((a, b) => a - b);
      return (bright + 0.05) / (dark + 0.05) >= least;
    };
    const drawn = (mark: Element) => {
      const { fill, stroke } = getComputedStyle(mark);
      const least = mark.localName === 'text' ? 3 : 1.2;
      const open =
        mark.localName === 'line' ||
        (stroke !== 'none' && /^(path|polyline)$/.test(mark.localName));
      return seen(stroke, least) || (!open && seen(fill, least));
    };
    Object.assign(window, { seen, drawn });
    document.body.style.backgroundColor = 'var(--paper)'; // an embed has no ground of its own

    const shapes = 'rect, circle, ellipse, path, line, polyline, polygon, text';
    for (const mark of document.querySelectorAll(`.figure-picture svg :is(${shapes})`))
      mark.toggleAttribute('data-drawn', !mark.closest('defs, clipPath, mask') && drawn(mark));
    for (const part of document.querySelectorAll('.figure-picture :not(svg, svg *)'))
      if (part.textContent?.trim() && getComputedStyle(part).backgroundColor !== 'rgba(0, 0, 0, 0)')
        part.toggleAttribute('data-shaded', true);
  });
}

/** Asked of the same page once the system sets the colours: what is no longer seen, a line each. */
export function unseen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { seen, drawn } = window as unknown as {
      seen: (colour: string, least: number) => boolean;
      drawn: (mark: Element) => boolean;
    };
    document.body.style.backgroundColor = 'Canvas';
    const found = new Set<string>();
    const lose = (what: string, { localName, className, textContent }: Element) => {
      const kind = typeof className === 'string' ? className : '';
      found.add(`${what}: ${localName} ${kind} ${textContent?.trim().slice(0, 24)}`);
    };
    const figure = document.querySelector('.figure')!;

    for (const mark of figure.querySelectorAll('[data-drawn]'))
      if (!drawn(mark)) lose(`the mark .${mark.getAttribute('class')}`, mark);

    // A shade is gone, unless it keeps its colours: a line has to stand in for it.
    const lines = (part: Element) => {
      const { borderStyle, borderWidth, outlineStyle, outlineWidth } = getComputedStyle(part);
      const { textDecorationLine, forcedColorAdjust, fontWeight } = getComputedStyle(part);
      return {
        border: borderStyle.replaceAll('none', '') && `${borderStyle} ${borderWidth}`,
        outline: outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth}`,
        underline: textDecorationLine === 'none' ? '' : textDecorationLine,
        kept: forcedColorAdjust === 'none' ? 'kept' : '',
        weight: fontWeight,
      };
    };
    for (const part of figure.querySelectorAll('[data-shaded]')) {
      const { border, outline, underline, kept } = lines(part);
      if (!(border.trim() || outline || underline || kept)) lose('the shade of', part);
    }

    // What is pressed, current or picked has other lines than what is not.
    const same = (a: Element, b: Element) => JSON.stringify(lines(a)) === JSON.stringify(lines(b));
    for (const state of ['aria-pressed', 'aria-current', 'aria-selected', 'aria-checked'])
      for (const on of figure.querySelectorAll(`[${state}]:not([${state}=false])`)) {
        const others = [...figure.querySelectorAll(on.localName)];
        const off = others.find((other) => (other.getAttribute(state) ?? 'false') === 'false');
        if (off && same(on, off)) lose(state, on);
      }
    for (const on of figure.querySelectorAll<HTMLInputElement>('input:checked')) {
      const off = figure.querySelector(`input[name="${on.name}"]:not(:checked) + span`);
      const bare = getComputedStyle(on).opacity === '0'; // what is seen of it stands beside it
      if (bare && off && same(on.nextElementSibling!, off)) lose('picked', on.nextElementSibling!);
    }

    const controls = 'button, input, select, textarea, summary, a, [tabindex="0"]';
    for (const control of figure.querySelectorAll<HTMLElement>(controls)) {
      control.focus({ preventScroll: true });
      if (!control.matches(':focus-visible')) continue;
      const bare = getComputedStyle(control).opacity === '0';
      const ring = getComputedStyle(bare ? control.nextElementSibling! : control);
      const there = ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 2;
      if (!there || !seen(ring.outlineColor, 3)) lose('the focus of', control);
    }
    return [...found];
  });
}
