/** Numbers the things of one page, in the order the page meets them, so that their ids differ. */
const counts = new Map<string, number>();

export function nextOnPage(page: string): number {
  const next = (counts.get(page) ?? 0) + 1;
  counts.set(page, next);
  return next;
}
