/** The pages of the built site, read from its folder: a new page is tested without anyone listing it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const dist = process.env.DIST ?? 'dist';
/** Where the site is served: `/`, or a sub-path such as `/book/`. */
const base = process.env.BASE_PATH ?? '/';

/** Addresses of all built pages, from the root, with their trailing slash. */
export const pages: string[] = globSync('**/*.html', { cwd: dist })
  .map((file) => base + file.replace(/(^|\/)index\.html$/, '$1'))
  .sort();
if (pages.length === 0) throw new Error(`no pages in ${dist}/: build the site first`);

export const home = base;
const under = (folder: string) => pages.filter((path) => path.startsWith(`${base}${folder}/`));
export const chapters: string[] = under('chapters');
export const embeds: string[] = under('embed');

export function html(path: string): string {
  const file = path.slice(base.length);
  return readFileSync(join(dist, path.endsWith('/') ? `${file}index.html` : file), 'utf8');
}

export const hasFigures = (path: string): boolean => html(path).includes('class="figure-frame');
