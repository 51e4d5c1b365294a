/** What every view-model gives its frame, beside the marks of its own picture. */

/** One row of the table twin. `key` ties it to the marks and formula terms of the same quantity. */
export interface TableRow {
  key?: string;
  /** The first cell is the row's heading. */
  cells: readonly (string | number)[];
}

export interface Table {
  caption: string;
  columns: readonly string[];
  rows: readonly TableRow[];
}

/**
 * One line of arithmetic with this moment's numbers in it, as plain text.
 * `^{…}` is set as superscript and `_{…}` as subscript: `e^{2.1} = 8.17`.
 */
export interface Step {
  key?: string;
  /** What the line works out, in words. */
  says: string;
  math: string;
}

interface GuessBase {
  /** Unique in the book: `<chapter or widget>.<name>`. */
  id: string;
  ask: string;
  /** What the reader learns once the answer shows. May use `code` and *emphasis*. */
  reveal: string;
}

/** Pick one. `answer` is the index of the computed right option. */
export interface ChoiceGuess extends GuessBase {
  kind: 'choice';
  options: readonly string[];
  answer: number;
  /** What each option costs in bits, −log₂ p, where the model gave it a probability. */
  bits?: readonly number[];
}

/**
 * Set a number. Right means within `tolerance` of the computed answer. The unit `%` is for shares of one and nothing
 * else: they are scored in bits as well.
 */
export interface NumberGuess extends GuessBase {
  kind: 'number';
  min: number;
  max: number;
  step: number;
  unit?: string;
  answer: number;
  tolerance: number;
}

/** Share out 100 % over options; scored in bits against the computed shares. */
export interface SharesGuess extends GuessBase {
  kind: 'shares';
  options: readonly string[];
  answer: readonly number[];
}

export type Guess = ChoiceGuess | NumberGuess | SharesGuess;

/** Words of the summary that stand for the quantity `key`. */
export interface NamedQuantity {
  key: string;
  text: string;
}

export interface FigureView {
  /** Says what the picture shows, in one or two sentences with the moment's numbers. */
  summary: string;
  /** Where the summary names a quantity that has marks. */
  named?: readonly NamedQuantity[];
  table: Table;
  steps: readonly Step[];
}
