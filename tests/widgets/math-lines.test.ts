/** Arithmetic as it is set on the page. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('snapshots/', import.meta.url);
const lines = readdirSync(folder).flatMap((name) =>
  [
    ...readFileSync(new URL(name, folder), 'utf8').matchAll(
      /class="math-line"[^>]*>([^]*?)<\/span>/g,
    ),
  ].map(([, line]) => ({ name, line })),
);

test('what is raised or lowered is set so in every figure: no brace is left over', () => {
  expect(new Set(lines.map(({ name }) => name)).size).toBeGreaterThan(40);
  expect(lines.filter(({ line }) => /[{}]/.test(line))).toEqual([]);
});
