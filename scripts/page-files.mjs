// @ts-check
/**
 * What a built page pulls in before anybody scrolls or touches it: style sheets, scripts with all they
 * import, fonts. Islands load when they come into sight; on a chapter that is the opening guess, so
 * those from the first figure on are left out. An embed is its figure.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const dist = process.env.DIST ?? 'dist';
const base = process.env.BASE_PATH ?? '/';

/** @param {string} folder */
export const pagesUnder = (folder) => globSync(`${folder}/*/index.html`, { cwd: dist }).sort();

/** @param {string} link @returns {string} a file below dist */
const toFile = (link) => {
  const url = new URL(link, 'https://site');
  return decodeURIComponent(url.pathname.slice(base.length));
};

/** @param {string} file below dist */
export function pageFiles(file) {
  const html = readFileSync(path.join(dist, file), 'utf8');
  const all = (/** @type {RegExp} */ pattern) =>
    [...html.matchAll(pattern)].map(([, link]) => toFile(link));
  const css = all(/<link\b[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g);
  const fonts = all(/url\("([^"]+\.woff2)"\)/g); // of every text style; a page rarely needs all
  const figures = html.indexOf('<figure');
  const opening = file.startsWith('chapters/') && figures >= 0 ? html.slice(0, figures) : html;
  const islands = /\s(?:component|renderer|before-hydration)-url="([^"]+)"/g;
  const js = closure([
    ...all(/<script\b[^>]*\ssrc="([^"]+)"/g),
    ...all(/<link\b[^>]*rel="modulepreload"[^>]*href="([^"]+)"/g),
    ...[...opening.matchAll(islands)].map(([, link]) => toFile(link)),
  ]);
  const unique = (/** @type {string[]} */ files) =>
    [...new Set(files)].map((name) => path.join(dist, name));
  return { html: path.join(dist, file), css: unique(css), js: unique(js), fonts: unique(fonts) };
}

/**
 * Scripts and everything they import at once (`import()` waits for the reader).
 * @param {string[]} entries
 */
function closure(entries) {
  /** @type {Set<string>} */
  const seen = new Set();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (!existsSync(path.join(dist, file))) throw new Error(`${file} is asked for but not built`);
    const source = readFileSync(path.join(dist, file), 'utf8');
    for (const [, from, bare] of source.matchAll(
      /\bfrom\s*["'](\.[^"']+)["']|\bimport\s*["'](\.[^"']+)["']/g,
    ))
      waiting.push(path.posix.join(path.posix.dirname(file), from ?? bare));
  }
  return [...seen];
}
