import { expect, test } from 'vitest';
import { highlight } from '#components/highlight.ts';

test('marks keywords and strings by class, and leaves plain code unmarked', () => {
  const html = highlight("const a = 'b';");
  expect(html).toContain('<span class="tok-keyword">const</span>');
  expect(highlight('a;')).toBe('<pre tabindex="0"><code>a;</code></pre>');
  expect(html).toMatch(/<span class="tok-string[\w-]*">'b'<\/span>/);
});

test('what looks alike is one mark, over blanks and lines', () => {
  expect(highlight('/**\n * a\n */\nexport function f')).toBe(
    '<pre tabindex="0"><code><span class="tok-comment">/**\n * a\n */</span>\n' +
      '<span class="tok-keyword">export function</span> <span class="tok-function">f</span></code></pre>',
  );
});

test('writes no style, which the content security policy would block', () => {
  expect(highlight('/** x */\nexport function f(n: number) {\n  return n < 2;\n}')).not.toContain(
    'style=',
  );
});

test('code is text, never markup', () => {
  expect(highlight('// <script>')).toContain('&lt;script&gt;');
  expect(highlight('// <script>')).not.toContain('<script>');
});

test('a comment of many lines is one mark', () => {
  expect(highlight('/**\n * a\n */\nb;')).toBe(
    '<pre tabindex="0"><code><span class="tok-comment">/**\n * a\n */</span>\nb;</code></pre>',
  );
});

test('what it shows is the source, letter for letter', () => {
  const source = 'if (x >= 1) {\n  y = `${x} & "z"`;\n}';
  const text = highlight(source)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  expect(text).toBe(source);
});
