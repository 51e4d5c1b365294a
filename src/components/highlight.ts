/** TypeScript source as HTML, its tokens marked by class: a strict CSP allows no inline colours. */
import { createCssVariablesTheme, createHighlighter } from 'shiki';

const theme = createCssVariablesTheme({ name: 'book', variablePrefix: '--tok-' });
const highlighter = await createHighlighter({ themes: [theme], langs: ['typescript'] });

export function highlight(code: string): string {
  return highlighter
    .codeToHtml(code, { lang: 'typescript', theme: 'book' })
    .replace(/<pre[^>]*>/, '<pre tabindex="0">')
    .replace(/<span style="color:var\(--tok-(?:token-)?([\w-]+)\)">/g, '<span class="tok-$1">')
    .replaceAll(' class="line"', '');
}
