/** What every chapter owes its reader: guesses, questions, wrong ideas met, sources, words defined. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const sources = Object.keys(
  parse(readFileSync('content/sources.yaml', 'utf8')) as Record<string, unknown>,
);
const terms = globSync('content/glossary/*.md').map((path) => basename(path, '.md'));
const files = globSync('content/chapters/*.mdx').sort();
const slugs = files.map((path) => basename(path, '.mdx').replace(/^\d+-/, ''));
const texts = files.map((path) => readFileSync(path, 'utf8'));
/** Drafts are not judged, but may bring sources and words of their own. */
const drafts = globSync('content/drafts/*.mdx');
const all = (source: string, pattern: RegExp) => [...source.matchAll(pattern)].map(([, id]) => id);

/** Sections whose figure asks nothing before it shows, and why not. */
const ASKS_OTHERWISE: Readonly<Record<string, string>> = {
  'tokenization: A number alone means nothing':
    'the question below it asks what the figure answers',
  'loss: How low can it go?': 'the figure is a game, and every move of it a guess',
};

/** Whether a figure has a guess of its own. */
const asks = (widget: string) =>
  globSync(`src/widgets/${widget}/*.svelte`).some((file) =>
    /guess=\{/.test(readFileSync(file, 'utf8')),
  );
const figuresOf = (source: string) => all(source, /<Figure\s[^>]*widget="([^"]+)"/g);

/** The prose of a chapter: less frontmatter, imports, exports, components' attributes, equations. */
function prose(source: string): string {
  return source
    .replace(/^---[\s\S]*?---/, '')
    .replace(/^(import|export) [^\n]*$/gm, '')
    .replace(/<(Guess|Question)\b[\s\S]*?\/>/g, '')
    .replace(/\$\$[\s\S]*?\$\$|\$[^$]*\$/g, ' ')
    .replace(/<[^>]*>/g, ' ');
}

describe.each(files.map((path, i) => ({ path, slug: slugs[i], source: texts[i] })))(
  '$slug',
  ({ path, source }) => {
    test('is numbered as its file is', () => {
      expect(source).toMatch(new RegExp(`^number: ${Number(basename(path).slice(0, 2))}$`, 'm'));
    });

    test('has 1,500 to 2,500 words of prose', () => {
      const words = prose(source)
        .split(/\s+/)
        .filter((word) => /\p{L}/u.test(word)).length;
      expect(words, 'words of prose').toBeGreaterThanOrEqual(1500);
      expect(words, 'words of prose').toBeLessThanOrEqual(2500);
    });

    test('opens with a guess, before its first section’s figures', () => {
      const first = source.search(/<(Guess|Figure|Question)\b/);
      expect(source.slice(first, first + 6)).toBe('<Guess');
    });

    test('has at least two guesses, four questions and two wrong ideas met', () => {
      const guessing = figuresOf(source).filter(asks);
      const own = all(source, /<Guess\s+id="([^"]+)"/g);
      const count = (name: string) => all(source, new RegExp(`<(${name})\\b`, 'g')).length;
      expect
        .soft(own.length + guessing.length, 'guesses, figures’ own included')
        .toBeGreaterThanOrEqual(2);
      expect.soft(count('Question'), 'Questions').toBeGreaterThanOrEqual(4);
      expect.soft(count('NotQuite'), 'NotQuites').toBeGreaterThanOrEqual(2);
    });

    test('cites sources that exist', () => {
      const cited = all(source, /<Cite\s+id="([^"]+)"/g);
      expect(cited.length).toBeGreaterThan(0);
      expect(cited.filter((id) => !sources.includes(id))).toEqual([]);
    });

    test('uses words that the glossary defines', () => {
      const used = all(source, /<Term\s+id="([^"]+)"/g);
      expect(used.length).toBeGreaterThan(0);
      expect(used.filter((id) => !terms.includes(id))).toEqual([]);
    });
  },
);

test('the chapters follow one another without a gap', () => {
  expect(files.map((path) => Number(basename(path).slice(0, 2)))).toEqual(
    files.map((_, i) => i + 1),
  );
});

test('the README names every chapter, in order', () => {
  const names = slugs.map((slug) => slug.replaceAll('-', ' ')).join(', ');
  expect(readFileSync('README.md', 'utf8').replace(/[\s-]+/g, ' ')).toContain(
    ` chapters: ${names}.`,
  );
});

test('every section with a figure asks for a guess, or says why not', () => {
  const silent = texts.flatMap((source, i) =>
    source
      .split(/^## /m)
      .slice(1)
      .filter((section) => {
        const figures = figuresOf(section);
        return figures.length > 0 && !figures.some(asks) && !section.includes('<Guess\n');
      })
      .map((section) => `${slugs[i]}: ${section.slice(0, section.indexOf('\n'))}`),
  );
  expect(silent).toEqual(Object.keys(ASKS_OTHERWISE));
});

test('guesses and questions have ids of their own', () => {
  const ids = texts.flatMap((source) => all(source, /<(?:Guess|Question)\s+id="([^"]+)"/g));
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test('every source is cited somewhere', () => {
  const written = [...texts, ...drafts.map((path) => readFileSync(path, 'utf8'))];
  const cited = new Set(written.flatMap((source) => all(source, /<Cite\s+id="([^"]+)"/g)));
  expect(sources.filter((id) => !cited.has(id))).toEqual([]);
});

test('every answer is named in a text', () => {
  const files = import.meta.glob<{ answers: object }>('/src/answers/*.ts', { eager: true });
  const written = globSync('content/**/*.{md,mdx}').map((path) => readFileSync(path, 'utf8'));
  const named = new Set(written.join('\n').match(/[\w-]+\.\w+/g));
  const answers = Object.entries(files).flatMap(([path, file]) =>
    Object.keys(file.answers).map((name) => `${basename(path, '.ts')}.${name}`),
  );
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.filter((answer) => !named.has(answer))).toEqual([]);
});

test('every glossary entry belongs to a chapter that exists', () => {
  const homes = terms.map((id) => {
    const entry = readFileSync(`content/glossary/${id}.md`, 'utf8');
    return [id, entry.match(/^chapter: (.*)$/m)?.[1] ?? ''] as const;
  });
  const known = [...slugs, ...drafts.map((path) => basename(path, '.mdx').replace(/^\d+-/, ''))];
  expect(homes.filter(([, slug]) => !known.includes(slug))).toEqual([]);
});
