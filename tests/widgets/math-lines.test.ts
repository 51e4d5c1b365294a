/** Arithmetic as it is set on the page. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('snapshots/', import.meta.url);
// Up to the end of its list item: a line may hold hidden words.
const lines = readdirSync(folder).flatMap((name) =>
  [
    ...readFileSync(new URL(name, folder), 'utf8').matchAll(
      /class="math-line"[^>]*>([^]*?)<\/span>\s*<\/li>/g,
    ),
  ].map(([, line]) => ({ name, line })),
);

test('what is raised or lowered is set so in every figure: no brace is left over', () => {
  expect(new Set(lines.map(({ name }) => name)).size).toBeGreaterThan(40);
  expect(lines.filter(({ line }) => /[{}]/.test(line))).toEqual([]);
});

const sources = import.meta.glob<string>('/src/**/*.svelte', {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('what is raised or lowered is named for those who listen: 2⁵ is no 25', () => {
  const found = Object.entries(sources).filter(([, source]) => /<su[bp]\b/.test(source));
  expect(found).not.toEqual([]);
  for (const [path, source] of found)
    expect(source, path).not.toMatch(/<su[bp]\b[^>]*>(?!<span class="sr-only">)/);
});
