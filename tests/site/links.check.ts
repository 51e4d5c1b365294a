/** Every link inside the site leads to a file, and to an anchor on it. */
import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { base, dist, fileAt, pages, read, site, type Page } from './built.ts';

const CARRIERS = ['href', 'src', 'component-url', 'renderer-url', 'before-hydration-url', 'poster'];
const anchors = new Map(
  pages.map(({ path, elements }) => [
    path,
    new Set(elements.flatMap(({ attributes: { id, name } }) => [id, name]).filter(Boolean)),
  ]),
);

function linksOf({ elements }: Page): string[] {
  return elements.flatMap(({ attributes }) => [
    ...CARRIERS.map((key) => attributes[key]).filter((link) => link !== undefined),
    ...(attributes.srcset?.split(',').map((part) => part.trim().split(' ')[0]) ?? []),
  ]);
}

/** Why a link is broken, or nothing. */
function fault(link: string, from: string): string | undefined {
  if (link === '') return 'empty link';
  const url = new URL(link, new URL(from, site));
  if (!/^https?:$/.test(url.protocol))
    return /^(mailto|data):$/.test(url.protocol) ? undefined : `${link}: strange protocol`;
  if (url.origin !== site) return url.protocol === 'https:' ? undefined : `${link}: not https`;
  if (!url.pathname.startsWith(base)) return `${link}: outside ${base}`;
  if (!fileAt(url.pathname)) return `${link}: nothing there`;
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor && !anchors.get(url.pathname)?.has(anchor)) return `${link}: no such anchor`;
  return undefined;
}

describe.each(pages)('$path', (page) => {
  test('links only to what is there', () => {
    const links = [...new Set(linksOf(page))];
    expect(links.length).toBeGreaterThan(0);
    expect(links.map((link) => fault(link, page.path)).filter(Boolean)).toEqual([]);
  });
});

test('style sheets name only files that are there, and none of other hosts', () => {
  const sheets = globSync('**/*.css', { cwd: dist });
  const faults = sheets.flatMap((sheet) =>
    [...read(sheet).matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)]
      .filter(([, link]) => !link.startsWith('data:image/svg+xml') && !link.startsWith('#'))
      .map(([, link]) => {
        const url = new URL(link, new URL(base + sheet, site));
        if (url.origin !== site) return `${sheet}: ${link} is on another host`;
        return fileAt(url.pathname) ? undefined : `${sheet}: ${link}: nothing there`;
      })
      .filter(Boolean),
  );
  expect(faults).toEqual([]);
});
