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
  const tokens = lines.flatMap((line, i) => (i > 0 ? [{ content: '\n' }, ...line] : line));
  const marks: Mark[] = [];
  for (const token of tokens) addTo(marks, markOf(token));
  const html = marks.map(({ kind, text }) =>
    kind === null ? escape(text) : `<span class="tok-${kind}">${escape(text)}</span>`,
  );
  return `<pre tabindex="0"><code>${html.join('')}</code></pre>`;
}

interface Mark {
  /** Null for what looks like the text around it. */
  kind: string | null;
  text: string;
}

function markOf({ content, color }: { content: string; color?: string }): Mark {
  const kind = color?.match(/--tok-(?:token-)?([\w-]+)/)?.[1] ?? 'foreground';
  return { kind: PLAIN.has(kind) ? null : kind, text: content };
}

/** What is of one kind, but for blanks and line ends between, is one mark. */
function addTo(marks: Mark[], { kind, text }: Mark): void {
  const [before, last] = [marks.at(-2), marks.at(-1)];
  if (last?.kind === kind) last.text += text;
  else if (before?.kind === kind && last?.text.trim() === '') {
    marks.pop();
    before.text += last.text + text;
  } else marks.push({ kind, text });
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
