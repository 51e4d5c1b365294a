import type { SourceDocument } from './cut-passages.ts';

/** A page with what a program may know of it besides its words. */
export interface Page extends SourceDocument {
  /** When it was written, as year and month; pages without it count as oldest. */
  written?: string;
  /** Whether anybody may write on it. */
  byVisitors?: boolean;
}

/** Of pages with the same title only the newest, so that the index does not contradict itself. */
export function newestOfEach(pages: readonly Page[]): Page[] {
  const newer = (other: Page, page: Page) =>
    other.title === page.title && (other.written ?? '') > (page.written ?? '');
  return pages.filter((page) => !pages.some((other) => newer(other, page)));
}

/** Only pages that the owner wrote, so that no stranger's words reach the prompt. */
export function ownPages(pages: readonly Page[]): Page[] {
  return pages.filter(({ byVisitors }) => !byVisitors);
}
