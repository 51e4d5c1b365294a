/** Words of src/strings that no code asks for: as far as a program can tell. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

type Words = Record<string, object>;
const modules = import.meta.glob<Words>('/src/strings/en/*.ts', { eager: true });

/** The words of a file that none of the files that import it names, be it as `.name` or in quotes. */
export function unusedWords(): string[] {
  const code = globSync('{src,plugins,scripts}/**/*.{ts,svelte,astro,mjs}')
    .filter((path) => !path.startsWith('src/strings/'))
    .map((path) => readFileSync(path, 'utf8'));
  return Object.entries(modules).flatMap(([path, exports]) => {
    const file = basename(path);
    const importers = code.filter((source) => source.includes(`strings/${file}'`)).join('\n');
    return Object.entries(exports).flatMap(([object, words]) => {
      // Where words are looked up by a value, that value is written somewhere.
      const lookedUp = new RegExp(`\\b(${object}|words)\\[`).test(importers) ? code.join('\n') : '';
      return Object.keys(words)
        .filter((name) => !new RegExp(`\\.${name}\\b|'${name}'`).test(importers))
        .filter((name) => !lookedUp.includes(`'${name}'`))
        .map((name) => `${file}: ${object}.${name}`);
    });
  });
}
