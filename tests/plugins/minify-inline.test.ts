import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import lostScripts from '#layouts/lost-scripts.js?raw';
import momentFirst from '#layouts/moment-first.js?raw';
import tellHeight from '#layouts/tell-height.js?raw';
import themeFirst from '#layouts/theme-first.js?raw';

const scripts = {
  'lost-scripts': lostScripts,
  'moment-first': momentFirst,
  'tell-height': tellHeight,
  'theme-first': themeFirst,
};

test.each(Object.entries(scripts))(
  '%s stands in a page without comments or spaces',
  (name, text) => {
    const written = readFileSync(`src/layouts/${name}.js`, 'utf8');
    expect(text.length).toBeLessThan(0.9 * written.length);
    expect(text).not.toMatch(/\/\/ |\/\*|\n./);
  },
);

/** The part of a browser that the scripts need before anything is painted. */
function pageAt(address: string) {
  const { pathname, search, hash, origin } = new URL(address);
  const page = {
    URL,
    URLSearchParams,
    location: { pathname, search, hash, origin, href: address },
    history: { replaceState: vi.fn() },
    localStorage: { getItem: () => 'light' },
    document: { documentElement: { dataset: {} as Record<string, string> } },
    addEventListener: vi.fn(),
  };
  runInNewContext(themeFirst + momentFirst + lostScripts, page);
  return page;
}

test('one after the other they still do what they are there for', () => {
  const link = 'https://book.example/chapters/x/?f=soft-maximum&a=2&theme=dark#soft-maximum';
  const { document, history, addEventListener } = pageAt(link);
  expect(document.documentElement.dataset.theme).toBe('dark');
  const moment = '/chapters/x/#soft-maximum?a=2&theme=dark';
  expect(history.replaceState).toHaveBeenCalledWith(null, '', moment);
  expect(addEventListener.mock.calls.map(([event]) => event)).toEqual([
    'DOMContentLoaded',
    'hashchange',
    'click',
    'astro:hydration-error',
  ]);
  expect(pageAt('https://book.example/').document.documentElement.dataset.theme).toBe('light');
});
