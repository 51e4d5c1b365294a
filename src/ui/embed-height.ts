/** How high an iframe has to be to show a figure whole. */

/** The width measured for, in CSS pixels: that of a column of text in most pages. */
const WIDTH = 720;
/** What a figure’s own page has around it: its padding, and below it the link back to the book. */
const AROUND = { width: 32, height: 30 };
const STEP = 10;

/** The height of a figure’s own page in a column of usual width: all that opens closed, the guess only where it asks. */
export function embedHeight(figure: HTMLElement, asks: boolean): number {
  const parts = ['figcaption', 'details[open] > :not(summary)', ...(asks ? [] : ['.guess'])];
  const left = [...figure.querySelectorAll<HTMLElement>(parts.join())];
  const { scrollX, scrollY } = window;
  for (const part of left) part.style.display = 'none';
  figure.style.width = `${WIDTH - AROUND.width}px`;
  const height = figure.offsetHeight + AROUND.height;
  for (const part of [figure, ...left]) part.removeAttribute('style');
  scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  return Math.ceil(height / STEP) * STEP;
}
