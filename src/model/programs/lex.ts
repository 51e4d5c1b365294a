import type { Lexeme } from './lexeme.ts';
import { ProgramError } from './program-problem.ts';

const PIECE = /\s*(?:(\d+)|([A-Za-z_]\w*)|(\/\/|<=|>=|==|!=|\+=|-=|\*=|[-+*%<>=(),:]))/y;

/**
 * Splits source into lexemes; deeper lines open a block (indent), shallower ones close it (dedent).
 * Throws ProgramError on a sign the language lacks and on indentation that fits no open block.
 */
export function lex(source: string): Lexeme[] {
  const found: Lexeme[] = [];
  const depths = [0];
  const lines = source.split('\n');
  lines.forEach((raw, i) => {
    const line = i + 1;
    const text = raw.replace(/#.*$/, '').trimEnd();
    if (text.trim() === '') return;
    const depth = text.length - text.trimStart().length;
    if (depth > depths.at(-1)!) {
      depths.push(depth);
      found.push({ kind: 'indent', text: '', line });
    }
    while (depth < depths.at(-1)!) {
      depths.pop();
      found.push({ kind: 'dedent', text: '', line });
    }
    if (depth !== depths.at(-1)) throw new ProgramError({ line, code: 'indentation' });
    found.push(...lexLine(text, line), { kind: 'newline', text: '', line });
  });
  const line = lines.length;
  for (; depths.length > 1; depths.pop()) found.push({ kind: 'dedent', text: '', line });
  return [...found, { kind: 'end', text: '', line }];
}

function lexLine(text: string, line: number): Lexeme[] {
  const found: Lexeme[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const at = PIECE.lastIndex;
    const match = PIECE.exec(text);
    if (!match) {
      const unread = text.slice(at).trim().slice(0, 12);
      throw new ProgramError({ line, code: 'unreadable', text: unread });
    }
    const [, number, name, sign] = match;
    if (number) found.push({ kind: 'number', text: number, line });
    else if (name) found.push({ kind: 'name', text: name, line });
    else found.push({ kind: 'sign', text: sign, line });
  }
  return found;
}
