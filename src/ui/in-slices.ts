/**
 * Works through a list a slice at a time and lets the page breathe between slices, for work that
 * would take longer than a frame in one go. Lists of one slice are done at once.
 */
export async function inSlices<Item, Result>(
  items: readonly Item[],
  size: number,
  work: (slice: readonly Item[]) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += size) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve));
    results.push(work(items.slice(start, start + size)));
  }
  return results;
}
