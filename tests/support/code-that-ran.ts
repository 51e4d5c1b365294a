/** Whether what a figure shows as the code that ran can have run: that it is imported, workers included. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import type { WidgetMeta } from '#ui/widget-meta.ts';

/** What is named of each file that a widget's own files lead to; `*` for all of it. */
type Reached = Map<string, Set<string>>;

/** An import or re-export that is left when types are gone: what is named, and from where. */
const FROM = /^\s*(?:import|export)\s+(?!type\s)([^;'"]*?)\s*from\s+'([^']+)'/gm;
/** Imports on demand or for their effect, and the files of workers. */
const WHOLE = /(?:\bimport\(|new URL\(|^\s*import)\s*'([^']+)'/gm;
const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/** A sentence for each piece of code that cannot have run; a figure that says “recorded” may show what ran then. */
export function codeFaults(root: string, id: string, { badges, code }: WidgetMeta): string[] {
  if (badges.includes('recorded')) return [];
  const reached = reachedFrom(root, `src/widgets/${id}`);
  return code.flatMap((reference) => {
    const [path, name] = reference.split('#');
    const file = `src/${path}`;
    const named = reached.get(file);
    if (!named) return [`${id} shows ${path}, which nothing under it imports`];
    const runs = !name || named.has(name) || named.has('*') || usedWithin(join(root, file), name);
    return runs ? [] : [`${id} shows ${reference}, which nothing under it names`];
  });
}

function reachedFrom(root: string, folder: string): Reached {
  const own = globSync(`${folder}/*.{ts,svelte}`, { cwd: root });
  const reached: Reached = new Map(
    own.filter((file) => basename(file) !== 'meta.ts').map((file) => [file, new Set()]),
  );
  // What is added while a map is gone through is gone through as well.
  for (const file of reached.keys()) {
    if (!/\.(ts|svelte)$/.test(file)) continue;
    for (const [target, names] of importsOf(root, file)) {
      const known = reached.get(target) ?? new Set();
      names.forEach((name) => known.add(name));
      reached.set(target, known);
    }
  }
  return reached;
}

function importsOf(root: string, file: string): [target: string, names: string[]][] {
  const source = readFileSync(join(root, file), 'utf8');
  const found = [
    ...Array.from(source.matchAll(FROM), ([, what, from]) => [from, namesIn(what)] as const),
    ...Array.from(source.matchAll(WHOLE), ([, from]) => [from, ['*']] as const),
  ];
  return found.flatMap(([from, names]) => {
    const target = pathOf(root, file, from);
    return target && names.length > 0 ? [[target, [...names]]] : [];
  });
}

/** `a, { b, type C, d as e }` → a thing without a name, b and d. */
function namesIn(what: string): string[] {
  const braces = /\{([\s\S]*)\}/.exec(what);
  const inside = braces?.[1].split(',').map((name) => name.trim()) ?? [];
  const values = inside.filter((name) => name !== '' && !name.startsWith('type '));
  const beside = what.replace(braces?.[0] ?? '', '').replace(/[\s,]/g, '');
  return [...values.map((name) => name.split(' as ')[0]), ...(beside ? ['*'] : [])];
}

/** Where an import leads in the project; nothing for a package. */
function pathOf(root: string, file: string, from: string): string | undefined {
  if (from.startsWith('.')) return normalize(join(dirname(file), from));
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    imports: Record<string, string>;
  };
  const room = Object.keys(imports).find((key) => from.startsWith(key.slice(0, -1)));
  return room && normalize(imports[room].replace('*', from.slice(room.length - 1)));
}

/** Whether a declaration is used by another of its file. */
function usedWithin(file: string, name: string): boolean {
  const source = readFileSync(file, 'utf8').replace(COMMENTS, '');
  return [...source.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length > 1;
}
