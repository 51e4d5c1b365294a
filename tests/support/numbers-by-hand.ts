/**
 * Numbers made into text outside #chart/format.ts, where the marks of the language would not reach them, and numbers
 * read out of such text, which another language writes otherwise.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const WRITES = /^to(Fixed|Precision|Exponential|LocaleString)$/;

/** True where text becomes a number again, and that number no text: state is rounded so. */
function isRounded(call: ts.CallExpression): boolean {
  const { parent } = call;
  const isCall = (node: ts.Node, name: string): node is ts.CallExpression =>
    ts.isCallExpression(node) && node.expression.getText() === name;
  return (
    isCall(parent, 'Number') &&
    !isCall(parent.parent, 'String') &&
    !ts.isTemplateSpan(parent.parent)
  );
}

export function numbersByHand(root: string): string[] {
  const files = globSync(
    'src/{answers,chart,components,layouts,pages,ui,widgets}/**/*.{ts,svelte,astro}',
    {
      cwd: root,
    },
  );
  return files
    .filter((file) => file !== 'src/chart/format.ts')
    .flatMap((file) => {
      const source = readFileSync(join(root, file), 'utf8');
      const [, script, template] = file.endsWith('.ts')
        ? [source, source, '']
        : (/(?:<script[^>]*>|^---\n)(.*?)(?:<\/script>|\n---\n)(.*)/s.exec(source) ?? [
            '',
            '',
            source,
          ]);
      const found = [...template.matchAll(/\.(to\w+)\(/g)]
        .filter(([, name]) => WRITES.test(name))
        .map(([, name]) => `${file}: ${name}`);
      const walk = (node: ts.Node): void => {
        if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
          const name = node.expression.name.text;
          if (WRITES.test(name) && !isRounded(node)) found.push(`${file}: ${name}`);
        }
        if (ts.isIdentifier(node) && node.text === 'parseFloat') found.push(`${file}: parseFloat`);
        const isText = ts.isStringLiteralLike(node) || ts.isTemplateMiddleOrTemplateTail(node);
        if (isText && /\u00a0%/.test(node.text)) found.push(`${file}: %`);
        ts.forEachChild(node, walk);
      };
      walk(ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true));
      return found;
    });
}
