/** Words that readers would see, written outside src/strings: as far as a program can tell words from code. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

const WORD = /\p{L}{3,}/u;
/** Attributes that a browser shows or reads out. */
const SPOKEN = /^(aria-(label|description|valuetext|roledescription)|title|alt|placeholder|label)$/;

/** Texts with places to fill that are asked of a model, run as code, or read by machines. */
const INPUTS = [
  'src/widgets/prompt-frames/frames.ts',
  'src/widgets/three-habits/prompts.ts',
  'src/widgets/graded-attempts/case-list.ts',
  'src/pages/robots.txt.ts',
];

/** Text and spoken attributes of Svelte templates. */
export function wordsInTemplates(root: string): string[] {
  return globSync('src/{ui,widgets}/**/*.svelte', { cwd: root }).flatMap((file) => {
    const found: string[] = [];
    const walk = (node: unknown, attribute?: string): void => {
      if (Array.isArray(node)) return node.forEach((each) => walk(each, attribute));
      if (typeof node !== 'object' || node === null) return;
      const { type, name, data } = node as { type?: string; name?: string; data?: string };
      if (type === 'Comment') return;
      const seen = attribute === undefined || SPOKEN.test(attribute);
      if (type === 'Text' && seen && WORD.test(data ?? '')) found.push(`${file}: ${data!.trim()}`);
      for (const child of Object.values(node)) walk(child, type === 'Attribute' ? name : attribute);
    };
    walk(parse(readFileSync(join(root, file), 'utf8'), { modern: true }).fragment);
    return found;
  });
}

/** Templates of Astro files, without their scripts, styles, tags and expressions. */
export function wordsInPages(root: string): string[] {
  return globSync('src/{components,layouts,pages}/**/*.astro', { cwd: root }).flatMap((file) => {
    let template = readFileSync(join(root, file), 'utf8')
      .replace(/^---\n.*?\n---\n/s, '')
      .replace(/<(script|style)\b[^>]*(?<!\/)>.*?<\/\1>/gs, '')
      .replace(/<!--.*?-->/gs, '');
    for (let before = ''; before !== template;) {
      before = template;
      template = template.replace(/\{[^{}]*\}/g, '');
    }
    const text = template.replace(/<[^>]*>/g, ' ');
    const spoken = [...template.matchAll(/\s([\w-]+)="([^"]*)"/g)]
      .filter(([, name]) => SPOKEN.test(name))
      .map(([, , value]) => value);
    return [text, ...spoken]
      .filter((words) => WORD.test(words))
      .map((words) => `${file}: ${words.trim()}`);
  });
}

/** The code of a file: all of a module, the script of a Svelte component, the head of an Astro one. */
function codeOf(file: string, source: string): string {
  if (file.endsWith('.svelte')) return /<script[^>]*>(.*?)<\/script>/s.exec(source)?.[1] ?? '';
  if (file.endsWith('.astro')) return /^---\n(.*?)\n---\n/s.exec(source)?.[1] ?? '';
  return source;
}

/** Words beside a value, and words with which others are joined. */
const BESIDE_A_VALUE =
  /(\p{L}{3,}|\p{L}{2,} \p{L}{2,})[,;:.]?\s+…|…[,;:.)]*\s+(\p{L}{3,}|\p{L}{2,} \p{L}{2,})/u;
const JOINING = /^[,;]?\s+\p{L}{2,}|\p{L}{2,}[,;:.]?\s+$/u;

/**
 * Sentences that a view or a page puts together from words and values. Whole texts in quotes are what figures work
 * on: their words are inputs, and belong where they are. What is thrown is for whoever reads a log.
 */
export function sentencesInCode(root: string): string[] {
  const files = [
    ...globSync('src/{ui,widgets}/**/*.{ts,svelte}', { cwd: root }),
    ...globSync('src/{components,layouts,pages}/**/*.{ts,astro}', { cwd: root }),
  ];
  return files
    .filter((file) => !INPUTS.includes(file))
    .flatMap((file) => {
      const code = codeOf(file, readFileSync(join(root, file), 'utf8'));
      const found: string[] = [];
      const walk = (node: ts.Node): void => {
        if (ts.isThrowStatement(node)) return;
        if (ts.isStringLiteral(node) && JOINING.test(node.text))
          found.push(`${file}: ${node.text}`);
        if (ts.isTemplateExpression(node)) {
          const words = [node.head, ...node.templateSpans.map(({ literal }) => literal)]
            .map(({ text }) => text)
            .join('…');
          if (BESIDE_A_VALUE.test(words)) found.push(`${file}: ${words}`);
        }
        ts.forEachChild(node, walk);
      };
      walk(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
      return found;
    });
}

/** Words that a style sheet puts into a page. */
export function wordsInStyles(root: string): string[] {
  return globSync('src/**/*.{css,svelte,astro}', { cwd: root }).flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    const styles = file.endsWith('.css')
      ? [source]
      : [...source.matchAll(/<style\b[^>]*(?<!\/)>(.*?)<\/style>/gs)].map(([, style]) => style);
    return styles
      .flatMap((style) => [...style.matchAll(/(?<![\w-])content:\s*([^;}]*)/g)])
      .map(([, content]) => content)
      .filter((content) =>
        [...content.matchAll(/(['"])(.*?)\1/g)].some(([, , text]) => WORD.test(text)),
      )
      .map((content) => `${file}: ${content.trim()}`);
  });
}
