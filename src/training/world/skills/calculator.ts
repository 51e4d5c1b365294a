import { chance, type Split, type Writer } from '../engine/writer.ts';
import { maySum, writeSum } from './addition.ts';

export interface CalculatorTerms {
  readonly split: Split;
  /** Whether the result is what the calculator would say, or any number; 3 in 4 by default. */
  readonly honest?: boolean;
  /** Which kind of task; drawn by default. */
  readonly task?: 'small sum' | 'any';
}

type Sign = '+' | '-' | '*';
const SIGNS: readonly Sign[] = ['+', '-', '*'];

/**
 * <user> What is 47 + 38? <bot> <calc> 47 + 38 <result> 85 <end> The answer is 85.
 *
 * One result in four is any number, so that it must be copied and cannot be worked out.
 */
export function calculator(writer: Writer, terms: CalculatorTerms): void {
  let task = '';
  let result = 0;
  writer.control('user');
  writer.write(' What is');
  writer.unpredictable(() => {
    const small = terms.task ? terms.task === 'small sum' : chance(writer, 0.35);
    const [a, sign, b] = small ? smallSum(writer, terms.split) : anyTask(writer, terms.split);
    task = ` ${a} ${sign} ${b}`;
    result = sign === '+' ? a + b : sign === '-' ? a - b : a * b;
  });
  writer.write('?');
  writer.control('bot');
  writer.answer(() => {
    writer.control('calc');
    writer.write(task);
    writer.control('result');
  });
  let shown = '';
  writer.unpredictable(() => {
    if (terms.honest ?? chance(writer, 0.75)) writer.write(` ${(shown = String(result))}`);
    else shown = String(writeNumber(writer, 4));
  });
  writer.control('end');
  writer.answer(() => writer.write(` The answer is ${shown}.`));
}

function smallSum(writer: Writer, split: Split): [number, Sign, number] {
  const [a, b] = writeSum(writer, split);
  return [a, '+', b];
}

/** Numbers of one to three digits; a difference is never negative, a sum never one held out. */
function anyTask(writer: Writer, split: Split): [number, Sign, number] {
  const a = writeNumber(writer, 3);
  const sign = writer.writeOne(SIGNS, (s) => ` ${s}`, [4, 3, 3]);
  if (sign === '-') return [a, sign, writeNumber(writer, 3, (n) => n <= a)];
  if (sign === '*' || a > 99) return [a, sign, writeNumber(writer, 3)];
  return [a, sign, writeNumber(writer, 3, (n) => n > 99 || maySum(a, n, split))];
}

/** Writes a number that is allowed, of one digit to `most`; each length is equally likely. */
function writeNumber(writer: Writer, most: number, may?: (n: number) => boolean): number {
  const numbers = BY_LENGTH.slice(0, most).map((all) => (may ? all.filter(may) : all));
  const long = writer.choose(numbers.filter((all) => all.length > 0));
  return writer.writeOne(long, (n) => ` ${n}`);
}

/** All numbers of one digit, of two, of three, of four. */
const BY_LENGTH: readonly (readonly number[])[] = [1, 2, 3, 4].map((digits) => {
  const first = digits === 1 ? 0 : 10 ** (digits - 1);
  return Array.from({ length: 10 ** digits - first }, (_, i) => first + i);
});
