/** The pages of the built site, read from its folder: a new page is tested without anyone listing it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const dist = process.env.DIST ?? 'dist';

/** Addresses of all built pages, from the root, with their trailing slash. */
export const pages: string[] = globSync('**/*.html', { cwd: dist })
  .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
  .sort();
if (pages.length === 0) throw new Error(`no pages in ${dist}/: build the site first`);

export const chapters: string[] = pages.filter((path) => /^\/chapters\/[^/]+\/$/.test(path));
export const embeds: string[] = pages.filter((path) => /^\/embed\/[^/]+\/$/.test(path));

export function html(path: string): string {
  return readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
}

export const hasFigures = (path: string): boolean => html(path).includes('class="figure-frame');
