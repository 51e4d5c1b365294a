import { lex } from './lex.ts';
import type { Lexeme } from './lexeme.ts';
import { ProgramError, type Wanted } from './program-problem.ts';
import type { BinaryOperator, Expression, Program, Statement } from './syntax.ts';

const COMPARISONS: readonly BinaryOperator[] = ['<', '<=', '>', '>=', '==', '!='];
/** Operators from the loosest to the tightest; each level is read from left to right. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['or'],
  ['and'],
  COMPARISONS,
  ['+', '-'],
  ['*', '//', '%'],
];
const KEYWORDS = new Set('and def elif else for if in not or pass range return while'.split(' '));
/** Source nested deeper than this is refused: it could exhaust the stack of whoever reads it. */
const DEEPEST = 60;

/** Reads the source of one function. Throws ProgramError with the line that cannot be read. */
export function parseProgram(source: string): Program {
  return new Parser(lex(source)).program();
}

class Parser {
  private at = 0;
  private depth = 0;
  private readonly lexemes: readonly Lexeme[];

  constructor(lexemes: readonly Lexeme[]) {
    this.lexemes = lexemes;
  }

  program(): Program {
    this.expect('def');
    const name = this.name();
    this.expect('(');
    const parameters = this.is(')') ? [] : this.list(() => this.name());
    this.expect(')');
    const body = this.block();
    if (this.next.kind !== 'end') this.fail({ code: 'end' });
    return { name, parameters, body };
  }

  private block(): Statement[] {
    this.expect(':');
    if (!this.takeKind('newline')) return this.simple(); // if n < 2: return n
    if (!this.takeKind('indent')) this.fail({ code: 'block' });
    const body: Statement[] = [];
    while (!this.takeKind('dedent')) body.push(...this.deeper(() => this.statement()));
    return body;
  }

  private statement(): Statement[] {
    if (this.take('if')) return [this.conditional()];
    if (this.take('while')) {
      const condition = this.expression();
      return [{ kind: 'while', condition, body: this.block() }];
    }
    if (this.take('for')) {
      const name = this.name();
      this.expect('in');
      this.expect('range');
      this.expect('(');
      const bounds = this.list(() => this.expression());
      this.expect(')');
      if (bounds.length > 2) this.fail({ code: 'range' });
      const [from, to] =
        bounds.length === 1 ? [{ kind: 'number', value: 0 } as const, bounds[0]] : bounds;
      return [{ kind: 'for', name, from, to, body: this.block() }];
    }
    return this.simple();
  }

  private conditional(): Statement {
    const condition = this.expression();
    const body = this.block();
    let otherwise: Statement[] = [];
    if (this.take('elif')) otherwise = [this.deeper(() => this.conditional())];
    else if (this.take('else')) otherwise = this.block();
    return { kind: 'if', condition, body, otherwise };
  }

  /** A statement that fits on one line. */
  private simple(): Statement[] {
    const made = this.oneLine();
    if (!this.takeKind('newline')) this.fail({ code: 'line-end' });
    return made;
  }

  private oneLine(): Statement[] {
    if (this.take('pass')) return [];
    if (this.take('return')) return [{ kind: 'return', value: this.expression() }];
    const names = this.list(() => this.name());
    for (const sign of ['+', '-', '*'] as const)
      if (names.length === 1 && this.take(`${sign}=`)) {
        const left = { kind: 'name', name: names[0] } as const;
        const value: Expression = {
          kind: 'binary',
          operator: sign,
          left,
          right: this.expression(),
        };
        return [{ kind: 'assign', names, values: [value] }];
      }
    this.expect('=');
    const values = this.list(() => this.expression());
    if (values.length !== names.length)
      this.fail({ code: 'values', wanted: names.length, got: values.length });
    return [{ kind: 'assign', names, values }];
  }

  private expression(level = 0): Expression {
    if (level === LEVELS.length) return this.unary();
    if (LEVELS[level] === COMPARISONS && this.take('not')) {
      const operand = this.deeper(() => this.expression(level));
      return { kind: 'unary', operator: 'not', operand };
    }
    const operands = [this.deeper(() => this.expression(level + 1))];
    const operators: BinaryOperator[] = [];
    for (;;) {
      const operator = LEVELS[level].find((sign) => this.take(sign));
      if (!operator) break;
      operators.push(operator);
      operands.push(this.deeper(() => this.expression(level + 1)));
    }
    if (LEVELS[level] === COMPARISONS && operators.length > 1)
      return { kind: 'chain', operators, operands };
    return operators.reduce<Expression>(
      (left, operator, i) => ({ kind: 'binary', operator, left, right: operands[i + 1] }),
      operands[0],
    );
  }

  private unary(): Expression {
    if (this.take('-'))
      return { kind: 'unary', operator: '-', operand: this.deeper(() => this.unary()) };
    if (this.take('(')) {
      const inner = this.deeper(() => this.expression());
      this.expect(')');
      return inner;
    }
    if (this.next.kind === 'number') {
      const value = Number(this.lexemes[this.at++].text);
      if (!Number.isSafeInteger(value)) this.fail({ code: 'small-number' });
      return { kind: 'number', value };
    }
    const name = this.name();
    if (!this.take('(')) return { kind: 'name', name };
    const args = this.is(')') ? [] : this.list(() => this.expression());
    this.expect(')');
    return { kind: 'call', name, args };
  }

  private list<T>(item: () => T): T[] {
    const items = [item()];
    while (this.take(',')) items.push(item());
    return items;
  }

  private name(): string {
    const { kind, text } = this.next;
    if (kind !== 'name' || KEYWORDS.has(text)) this.fail({ code: 'value' });
    this.at++;
    return text;
  }

  private get next(): Lexeme {
    return this.lexemes[this.at];
  }

  private is(text: string): boolean {
    const { kind } = this.next;
    return (kind === 'name' || kind === 'sign') && this.next.text === text;
  }

  private take(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }

  private takeKind(kind: Lexeme['kind']): boolean {
    if (this.next.kind !== kind) return false;
    this.at++;
    return true;
  }

  private expect(text: string): void {
    if (!this.take(text)) this.fail({ code: 'sign', sign: text });
  }

  private deeper<T>(read: () => T): T {
    if (++this.depth > DEEPEST * LEVELS.length) this.fail({ code: 'shallow' });
    const made = read();
    this.depth--;
    return made;
  }

  private fail(wanted: Wanted): never {
    const { line, ...found } = this.next;
    throw new ProgramError({ line, ...wanted, found });
  }
}
