/**
 * The tiny language of graded attempts: one function over whole numbers, in the spelling of Python.
 * There is no way to reach anything outside it: no imports, no attributes, no strings.
 */

export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'name'; name: string }
  | { kind: 'unary'; operator: 'not' | '-'; operand: Expression }
  | { kind: 'binary'; operator: BinaryOperator; left: Expression; right: Expression }
  /** a < b < c: a < b and b < c, with b computed once. */
  | { kind: 'chain'; operators: BinaryOperator[]; operands: Expression[] }
  | { kind: 'call'; name: string; args: Expression[] };

export type BinaryOperator =
  'or' | 'and' | '<' | '<=' | '>' | '>=' | '==' | '!=' | '+' | '-' | '*' | '//' | '%';

export type Statement =
  | { kind: 'assign'; names: string[]; values: Expression[] }
  | { kind: 'return'; value: Expression }
  | { kind: 'if'; condition: Expression; body: Statement[]; otherwise: Statement[] }
  | { kind: 'while'; condition: Expression; body: Statement[] }
  /** for name in range(from, to) */
  | { kind: 'for'; name: string; from: Expression; to: Expression; body: Statement[] };

export interface Program {
  name: string;
  parameters: string[];
  body: Statement[];
}
