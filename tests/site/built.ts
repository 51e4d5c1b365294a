/** The built site as plain facts: its pages, their elements, its files. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const dist = process.env.DIST ?? 'dist';
export const base = process.env.BASE_PATH ?? '/';
if (!existsSync(join(dist, 'index.html'))) throw new Error(`no site in ${dist}/: build it first`);

export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** Text up to the next tag; for script and style, all of it. */
  text: string;
}

export interface Page {
  /** Address from the root, the base included. */
  path: string;
  elements: Element[];
}

const TAG =
  /<!--[\s\S]*?-->|<([a-z][a-z0-9-]*)((?:\s+[^\s=>"'/]+(?:=(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>([^<]*)/gi;
const ATTRIBUTE = /([^\s=]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescape = (text: string) =>
  text
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name])
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(parseInt(code, hex ? 16 : 10)),
    );

/** Elements of HTML as our own build writes it (attributes quoted, nothing left open). */
function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  const raw = /<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/gi;
  const bodies = [...html.matchAll(raw)].map(([, , body]) => body);
  const bare = html.replace(raw, (all, _name, body: string) => all.replace(body, () => ''));
  for (const [, name, attributes, text] of bare.matchAll(TAG)) {
    if (!name) continue;
    const lower = name.toLowerCase();
    elements.push({
      name: lower,
      attributes: Object.fromEntries(
        [...attributes.matchAll(ATTRIBUTE)].map(([, key, a, b, c]) => [
          key.toLowerCase(),
          unescape(a ?? b ?? c ?? ''),
        ]),
      ),
      text: /^(script|style)$/.test(lower) ? (bodies.shift() ?? '') : unescape(text).trim(),
    });
  }
  return elements;
}

export const pages: Page[] = globSync('**/*.html', { cwd: dist })
  .sort()
  .map((file) => ({
    path: base + file.replace(/(^|\/)index\.html$/, '$1'),
    elements: elementsOf(readFileSync(join(dist, file), 'utf8')),
  }));

export const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
export const has = (file: string): boolean => existsSync(join(dist, file));

/** The built file an address from the root leads to; undefined when there is none. */
export function fileAt(pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const file = decodeURIComponent(pathname.slice(base.length));
  const target = pathname.endsWith('/') ? `${file}index.html` : file;
  return has(target) && statSync(join(dist, target)).isFile() ? target : undefined;
}

export const pick = (page: Page, name: string, attributes: Record<string, string> = {}) =>
  page.elements.filter(
    (element) =>
      element.name === name &&
      Object.entries(attributes).every(([key, value]) => element.attributes[key] === value),
  );

export const content = (page: Page, key: 'name' | 'property', value: string) =>
  pick(page, 'meta', { [key]: value })[0]?.attributes.content;

export const noindex = (page: Page) => /noindex/.test(content(page, 'name', 'robots') ?? '');
/** The site's address, as the home page gives it. */
export const site = new URL(
  pick(
    pages.find(({ path }) => path === base)!,
    'link',
    { rel: 'canonical' },
  )[0].attributes.href,
).origin;
