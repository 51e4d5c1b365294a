/** House rules no linter knows. Each takes the project's root and returns a sentence per fault. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const LONGEST = 250;

const pascal = (id: string) =>
  id.replace(/(^|-)([a-z0-9])/g, (_, _dash, letter: string) => letter.toUpperCase());

/** A widget is a folder with its words, its pure view, its picture and its test. */
export function widgetFaults(root: string): string[] {
  return globSync('src/widgets/*/', { cwd: root }).flatMap((folder) => {
    const id = basename(folder);
    const parts = [
      `src/widgets/${id}/meta.ts`,
      `src/widgets/${id}/view.ts`,
      `src/widgets/${id}/${pascal(id)}.svelte`,
      `src/strings/en/${id}.ts`,
      `tests/widgets/${id}.test.ts`,
    ];
    return parts
      .filter((part) => !existsSync(join(root, part)))
      .map((part) => `widget ${id} lacks ${part}`);
  });
}

/** Every island waits until it is seen, so that no page pays for a figure nobody scrolled to. */
export function hydrationFaults(root: string): string[] {
  const pages = globSync(['content/**/*.mdx', 'src/**/*.astro'], { cwd: root });
  return pages.flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    const widgets = [...source.matchAll(/^import (\w+) from '#widgets\/.*\.svelte';/gm)];
    const faults = widgets.flatMap(([, name]) => {
      const uses = openingTags(source, name);
      if (uses.length === 0) return [`${file}: ${name} is imported but not used`];
      return uses
        .filter((use) => !/\sclient:visible\b/.test(use))
        .map(() => `${file}: <${name}> is not client:visible`);
    });
    const eager = source.match(/(?<=\s)client:(?!visible\b)\w+/g) ?? [];
    return [...faults, ...eager.map((use) => `${file}: ${use} is not client:visible`)];
  });
}

/** The opening tags of a component. A `>` inside braces, as in `{(x) => x > 1}`, does not end one. */
function openingTags(source: string, name: string): string[] {
  return [...source.matchAll(new RegExp(`<${name}\\b`, 'g'))].map(({ index }) => {
    let depth = 0;
    for (let end = index; end < source.length; end++) {
      if (source[end] === '{') depth++;
      if (source[end] === '}') depth--;
      if (source[end] === '>' && depth === 0) return source.slice(index, end);
    }
    return source.slice(index);
  });
}

/** A file over 250 lines says why in its first lines: a comment that starts with "Long because". */
export function lengthFaults(root: string): string[] {
  const files = globSync(
    [
      'src/**/*.{ts,js,svelte,astro,css}',
      'tests/**/*.{ts,cjs}',
      '{plugins,scripts}/**/*.{ts,mjs}',
      '*.mjs',
    ],
    { cwd: root },
  );
  return files.flatMap((file) => {
    const lines = readFileSync(join(root, file), 'utf8').trimEnd().split('\n');
    const reason = lines.slice(0, 10).some((line) => /^\W*Long because \w/.test(line));
    return lines.length > LONGEST && !reason
      ? [`${file} has ${lines.length} lines: split it, or say "Long because …" at its top`]
      : [];
  });
}

/** One idea per file, named after it: drawers and barrels hide what is inside. */
export function nameFaults(root: string): string[] {
  return globSync('src/**/*.ts', { cwd: root })
    .filter((file) => /^(utils?|helpers?|misc|common|index)\.ts$/.test(basename(file)))
    .map((file) => `${file} is not named after what it holds`);
}

/** A drawing is heard by its name. As a group it would be read as its labels, number after number. */
export function pictureFaults(root: string): string[] {
  return globSync('src/**/*.svelte', { cwd: root }).flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('</svg>')
      .map((before) => before.slice(before.lastIndexOf('<svg')))
      .filter((svg) => svg.includes('role="group"') && !svg.includes('role="img"'))
      .map((svg) => `${file}: ${svg.split('\n')[0]} is a group of no pictures`),
  );
}

/** Operations of src/math that no other file of src imports. */
export function waitingOperations(root: string): string[] {
  const files = globSync('src/**/*.{ts,svelte,astro}', { cwd: root });
  const imported = new Set(
    files.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/'(?:#math|\.)\/([\w-]+)\.ts'/g)].map(
        ([, name]) => name,
      ),
    ),
  );
  const operations = globSync('src/math/*.ts', { cwd: root }).map((file) => basename(file, '.ts'));
  return operations.filter((name) => !imported.has(name)).sort();
}
