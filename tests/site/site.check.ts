/** What the site as a whole tells machines: sitemap, robots, feed, manifest. */
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { base, dist, fileAt, noindex, pages, read, site } from './built.ts';

const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);

test('the sitemap lists exactly the pages that may be found', () => {
  const maps = locations(read('sitemap-index.xml')).map((url) => fileAt(new URL(url).pathname)!);
  const listed = maps.flatMap((map) => locations(read(map))).sort();
  const open = pages.filter((page) => !noindex(page)).map(({ path }) => new URL(path, site).href);
  expect(listed).toEqual(open.sort());
});

test('robots.txt names the sitemap by its full address', () => {
  expect(read('robots.txt')).toContain(`Sitemap: ${site}${base}sitemap-index.xml`);
});

test('the feed carries every chapter', () => {
  const feed = read('rss.xml');
  const chapters = pages.filter(({ path }) => path.startsWith(`${base}chapters/`));
  for (const { path } of chapters)
    expect(feed).toContain(`<link>${new URL(path, site).href}</link>`);
  expect(feed.match(/<item>/g) ?? []).toHaveLength(chapters.length);
});

test('the manifest names icons that are there', () => {
  const { name, icons, start_url } = JSON.parse(read('site.webmanifest'));
  expect(name).not.toBe('');
  const manifest = new URL(`${base}site.webmanifest`, site);
  expect(fileAt(new URL(start_url, manifest).pathname)).toBeDefined();
  expect(icons.length).toBeGreaterThan(1);
  for (const { src } of icons) expect(fileAt(new URL(src, manifest).pathname), src).toBeDefined();
});

test('the book that is kept offline has every page that may be found, and only files that are there', () => {
  const files: string[] = JSON.parse(read('offline.json')).files.map(([file]: [string]) => file);
  for (const file of files) expect(fileAt(base + file), file).toBeDefined();
  const open = pages.filter((page) => !noindex(page)).map(({ path }) => path.slice(base.length));
  expect(files).toEqual(expect.arrayContaining(open));
});

test('GitHub Pages is told to leave files that begin with an underscore where they are', () => {
  expect(read('.nojekyll')).toBe('');
});

test('no build leftovers are shipped', () => {
  expect(globSync('**/*.{map,ts,svelte,astro,woff,ttf}', { cwd: dist })).toEqual([]);
});

test('scripts ask to be compiled while they arrive, where that is worth the bytes', () => {
  const scripts = globSync('_astro/*.js', { cwd: dist }).filter((file) => !/\.worker/.test(file));
  expect(scripts.length).toBeGreaterThan(50);
  for (const file of scripts) {
    const [, hint, code] = /^(\/\/# allFunctionsCalledOnLoad\n)?(.*)/s.exec(read(file))!;
    expect(hint !== undefined, file).toBe(code.length > 2000);
  }
});

test('scripts load only what is there', () => {
  const scripts = globSync('_astro/*.js', { cwd: dist });
  const named = scripts.flatMap((script) => {
    const relative = [...read(script).matchAll(/["'`]\.\/([\w.-]+\.\w+)["'`]/g)].map(
      ([, file]) => `_astro/${file}`,
    );
    const listed = [...read(script).matchAll(/["'`]\/?([\w/-]*_astro\/[\w.-]+)["'`]/g)].map(
      ([, file]) => file.slice(file.indexOf('_astro/')),
    );
    return [...relative, ...listed].map((file) => ({ script, file }));
  });
  expect(named.length).toBeGreaterThan(scripts.length);
  expect(named.filter(({ file }) => fileAt(base + file) === undefined)).toEqual([]);
});
