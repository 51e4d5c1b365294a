/** TypeScript source as HTML, its tokens marked by class: a strict CSP allows no inline colours. */
import { createCssVariablesTheme, createHighlighter } from 'shiki';

const theme = createCssVariablesTheme({ name: 'book', variablePrefix: '--tok-' });
const highlighter = await createHighlighter({ themes: [theme], langs: ['typescript'] });

/** Tokens that look like the text around them need no mark: most of a page's code is such. */
const PLAIN = new Set(['foreground', 'punctuation', 'parameter']);

export function highlight(code: string): string {
  // No time limit: on a busy machine a page would come out without its colours.
  const lines = highlighter.codeToTokensBase(code, {
    lang: 'typescript',
    theme,
    tokenizeTimeLimit: 0,
  });
  const html = lines.map((tokens) =>
    tokens
      .map(({ content, color }) => {
        const kind = color?.match(/--tok-(?:token-)?([\w-]+)/)?.[1] ?? 'foreground';
        const text = escape(content);
        return PLAIN.has(kind) ? text : `<span class="tok-${kind}">${text}</span>`;
      })
      .join(''),
  );
  // A comment of many lines needs one mark only.
  const joined = html.join('\n').replaceAll('</span>\n<span class="tok-comment">', '\n');
  return `<pre tabindex="0"><code>${joined}</code></pre>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
