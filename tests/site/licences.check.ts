/** Whatever is shipped has its notice with it. */
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import rooms from '../rooms.cjs';
import { base, dist, pages, pick, read } from './built.ts';

const notices = read('licences.txt');

/** Files of others that are shipped as such, and a piece of the notice that each asks for. */
const OTHERS: readonly [RegExp, RegExp][] = [
  [/^data\/(moby-dick|held-out-words-more)\./, /@stdlib\/datasets-moby-dick/],
  [/^data\/word-vectors\./, /2024 {2}GRAYPE Systems Private Limited/],
  [/^vocab\//, /2025 OpenAI, Shantanu Jain/],
  [/\/KaTeX_[\w.-]+\.woff2$/, /2013-2020 Khan Academy/],
];
/** Made by this project, or by the build out of parts that are tested below. */
const OWN =
  /\.(html|css|js|xml|png|svg|webmanifest)$|^(_headers|robots\.txt|licences\.txt|(data\/(book|old-documents)|offline)\.json)$|^(mote|speck|kernels)\/|^_astro\/fonts\//;

test('every file of others has its notice, and every other file is known to be our own', () => {
  const files = globSync('**/*.*', { cwd: dist }).filter((file) => !OWN.test(file));
  for (const file of files) {
    const asked = OTHERS.find(([pattern]) => pattern.test(file))?.[1];
    expect(asked, `${file}: whose is it?`).toBeDefined();
    expect(notices, file).toMatch(asked!);
  }
  expect(files.length).toBeGreaterThan(5);
});

test('every font of the pages has its notice under the Open Font License', () => {
  const faces = pages.flatMap((page) =>
    pick(page, 'style').flatMap(({ text }) => [
      ...text.matchAll(/font-family:"?([A-Z][\w ]+?)-[0-9a-f]{8,}/g),
    ]),
  );
  const families = new Set(faces.map(([, family]) => family));
  expect(families.size).toBe(3);
  const licensed = notices.match(/SIL OPEN FONT LICENSE Version 1\.1/g);
  expect(licensed).toHaveLength(families.size);
  for (const family of families) expect(notices).toContain(`${family}, the font of`);
});

test('every package whose code a page runs has its notice', () => {
  const packages = new Set(
    rooms.forbidden
      .filter(({ name }: { name: string }) => name.includes(' may use: '))
      .flatMap(({ name }: { name: string }) => name.split(' may use: ')[1].split(', ')),
  );
  packages.delete('no package');
  expect([...packages].sort()).toEqual(['d3-array', 'svelte']);
  for (const holder of ['Mike Bostock', 'Svelte Contributors', 'Fred K. Schott'])
    expect(notices).toContain(holder);
});

test('texts that are shipped inside figures have theirs', () => {
  expect(notices).toContain('Copyright (c) Titus Wormer');
});

test('the about page leads there', () => {
  const about = pages.find(({ path }) => path === `${base}about/`)!;
  expect(pick(about, 'a', { href: `${base}licences.txt` })).toHaveLength(1);
});
