import { count, significant, withUnit } from '#chart/format.ts';

/** A question at the end of a section, applied to a case the text did not show. */
export interface ChoiceQuestion {
  kind: 'choice';
  id: string;
  ask: string;
  options: readonly { text: string; correct?: boolean; because: string }[];
}

/** A number to work out; `answer` is computed, never typed. */
export interface NumberQuestion {
  kind: 'number';
  id: string;
  ask: string;
  unit: string;
  answer: number;
  tolerance: number;
  /** Shown with a right answer. */
  because: string;
  /** Shown with a wrong one. */
  hint: string;
}

export type Question = ChoiceQuestion | NumberQuestion;

/** A number that was to be worked out, as it is given away: whole numbers whole, others to four digits. */
export function printedAnswer(answer: number, unit = ''): string {
  return withUnit(Number.isInteger(answer) ? count(answer) : significant(answer, 4), unit);
}
