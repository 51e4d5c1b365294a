/** A piece of source: a word, number, sign, or the shape that indentation gives to lines. */
export interface Lexeme {
  kind: 'name' | 'number' | 'sign' | 'newline' | 'indent' | 'dedent' | 'end';
  text: string;
  /** Counted from 1. */
  line: number;
}
