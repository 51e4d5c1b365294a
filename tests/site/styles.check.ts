/** A bundler that believes a part is never shown leaves out its styles too, and only a reader would notice. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dist, pages, pick } from './built.ts';

const shipped = [
  ...globSync('_astro/*.css', { cwd: dist }).map((file) => readFileSync(join(dist, file), 'utf8')),
  ...pages.flatMap((page) => pick(page, 'style').map(({ text }) => text)),
].join('\n');

test('the styles of every component are shipped', () => {
  const lost = globSync('src/**/*.svelte').flatMap((file) => {
    const [, style = ''] = /<style>([^]*)<\/style>/.exec(readFileSync(file, 'utf8')) ?? [];
    const names = style.replace(/\/\*[^]*?\*\//g, '').matchAll(/\.([a-z][\w-]*)/g);
    const missing = [...names].filter(([, name]) => !shipped.includes(`.${name}`));
    return missing.map(([, name]) => `${file}: .${name}`);
  });
  expect(lost).toEqual([]);
});
