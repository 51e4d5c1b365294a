/** What every built page must carry in its head, and must not carry anywhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { base, content, dist, fileAt, noindex, pages, pick, site } from './built.ts';

const is = (path: string, folder: string) => path.startsWith(`${base}${folder}/`);
const apart = (path: string) => is(path, 'embed') || is(path, 'gallery');

describe.each(pages)('$path', (page) => {
  test('says its language, title, description and address', () => {
    expect(pick(page, 'html')[0].attributes).toMatchObject({
      lang: expect.stringMatching(/^[a-z]{2}/),
      dir: expect.stringMatching(/^(ltr|rtl)$/),
    });
    expect(pick(page, 'title').filter(({ text }) => text)).toHaveLength(1);
    expect(pick(page, 'h1')).toHaveLength(1);
    expect(content(page, 'name', 'description')?.length).toBeGreaterThan(20);
    expect(content(page, 'name', 'viewport')).toContain('width=device-width');
    const canonical = pick(page, 'link', { rel: 'canonical' });
    const own = page.path.endsWith('404.html') ? [] : [new URL(page.path, site).href]; // shown for any address
    expect(canonical.map(({ attributes }) => attributes.href)).toEqual(own);
  });

  test('names each figure by a heading of its own', () => {
    const figures = pick(page, 'figure').filter(({ attributes }) => attributes['data-title']);
    const headings = page.elements.filter(
      ({ name, attributes }) => /^h[1-3]$/.test(name) && attributes.class === 'figure-title',
    );
    expect(headings.map(({ text }) => text.trim())).toEqual(
      figures.map(({ attributes }) => attributes['data-title']),
    );
    expect(headings.map(({ attributes }) => attributes.id)).toEqual(
      figures.map(({ attributes }) => attributes['aria-labelledby']),
    );
  });

  test('has no figure with a field that takes a name from all links', () => {
    const fields = page.elements.flatMap(({ attributes }) =>
      (attributes['data-fields'] ?? '').split(','),
    );
    expect(fields.filter((field) => /^(f|lock|hide|theme):/.test(field))).toEqual([]);
  });

  test('keeps search engines out exactly where it should', () => {
    expect(noindex(page)).toBe(apart(page.path) || page.path.endsWith('404.html'));
  });

  test.skipIf(is(page.path, 'embed'))('has a picture of 1200 × 630 to be shared with', () => {
    const image = new URL(content(page, 'property', 'og:image')!);
    expect(image.origin).toBe(site);
    const file = fileAt(image.pathname);
    expect(file, `${image.pathname} is built`).toBeDefined();
    const png = readFileSync(join(dist, file!));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test('has nothing a strict content security policy would block', () => {
    const faults = page.elements.flatMap(({ name, attributes }) =>
      Object.entries(attributes)
        .filter(([key, value]) => /^(style$|on)/.test(key) || /^javascript:/i.test(value))
        .map(([key, value]) => `<${name} ${key}="${value}">`),
    );
    expect(faults).toEqual([]);
  });

  test('carries a policy that allows nothing unsafe', () => {
    const policies = pick(page, 'meta').filter(
      ({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
    );
    expect(policies).toHaveLength(1);
    const policy = policies[0].attributes.content;
    for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'"])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/(?<!'wasm-)unsafe-(inline|eval|hashes)|\*|http:|https:/);
  });

  test('opens no link in the frame of an embed, and keeps the links of other pages in their tab', () => {
    const targets = pick(page, 'base').map(({ attributes }) => attributes);
    expect(targets).toEqual(is(page.path, 'embed') ? [{ target: '_blank' }] : []);
    const own = pick(page, 'a').filter(({ attributes: { href, target } }) =>
      is(page.path, 'embed') ? target || href?.startsWith('#') : target,
    );
    expect(own).toEqual([]);
  });

  test('asks early for the one font that its text is set in', () => {
    const early = pick(page, 'link', { rel: 'preload', as: 'font' });
    expect(early.map(({ attributes }) => fileAt(attributes.href!))).toEqual([expect.any(String)]);
    const faces = pick(page, 'style').flatMap(
      ({ text }) => text.match(/@font-face\{[^}]*\}/g) ?? [],
    );
    const face = faces.find((rule) => rule.includes(early[0].attributes.href!));
    expect(face).toMatch(/Source Serif 4.*font-style:normal/);
  });

  test('gives every id once', () => {
    const ids = page.elements.map(({ attributes }) => attributes.id).filter(Boolean);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('tells search engines facts that are JSON', () => {
    for (const { text } of pick(page, 'script', { type: 'application/ld+json' }))
      expect(JSON.parse(text)).toHaveProperty('@context', 'https://schema.org');
  });
});

test('no two pages share a title or a description', () => {
  const open = pages.filter((page) => !noindex(page));
  for (const list of [
    open.map((page) => pick(page, 'title')[0].text),
    open.map((page) => content(page, 'name', 'description')),
  ])
    expect(list.filter((entry, i) => list.indexOf(entry) !== i)).toEqual([]);
});
