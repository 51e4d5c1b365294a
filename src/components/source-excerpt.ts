/** Cuts a declaration, with its doc comment, out of a source file, so that a figure shows what ran. */
import ts from 'typescript';

const files = import.meta.glob<string>('/src/{math,model,training/{speck,world},widgets}/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export interface Excerpt {
  /** The path in the repository, e.g. `src/math/softmax.ts`. */
  path: string;
  code: string;
}

/** `math/softmax.ts#softmax` → that function's source; without a name, the whole file's. */
export function sourceExcerpt(reference: string): Excerpt {
  const [file, name] = reference.split('#');
  const path = `src/${file}`;
  const source = files[`/${path}`];
  if (source === undefined) throw new Error(`a figure wants to show ${path}, which does not exist`);
  if (!name) return { path, code: source.trim() };

  const tree = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found = tree.statements.find((statement) => declares(statement, name));
  if (!found)
    throw new Error(`a figure wants to show ${name} of ${path}, which does not declare it`);
  return { path, code: source.slice(found.getFullStart(), found.end).trim() };
}

function declares(statement: ts.Statement, name: string): boolean {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.some(({ name: n }) => n.getText() === name);
  const named = statement as ts.Statement & { name?: ts.Identifier };
  return named.name?.text === name;
}
