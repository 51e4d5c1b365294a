import type { Split, Writer } from '../engine/writer.ts';
import { inSplit } from '../split-hash.ts';

/** Of all pairs of two-digit numbers, in both orders, this share is kept for testing. */
export const SUMS_HELD_OUT_PERCENT = 10;

const NUMBERS: readonly number[] = Array.from({ length: 90 }, (_, i) => i + 10);

/** Whether a split may add these two numbers below 100; larger ones always may. */
export function maySum(a: number, b: number, split: Split): boolean {
  return inSplit(`${Math.min(a, b)} + ${Math.max(a, b)}`, SUMS_HELD_OUT_PERCENT, split);
}

/** Writes “ 47 + 38” and returns the two numbers. */
export function writeSum(writer: Writer, split: Split): [number, number] {
  const a = writer.writeOne(NUMBERS, (n) => ` ${n} +`);
  const b = writer.writeOne(
    NUMBERS,
    (n) => ` ${n}`,
    NUMBERS.map((n) => (maySum(a, n, split) ? 1 : 0)),
  );
  return [a, b];
}

/** 47 + 38 = 85. Four sums in a row, to be known at once. */
export function addition(writer: Writer, split: Split, sums = 4): void {
  for (let i = 0; i < sums; i++) {
    let pair: [number, number] = [0, 0];
    writer.unpredictable(() => {
      pair = writeSum(writer, split);
    });
    writer.write(' =');
    writer.answer(() => writer.write(` ${pair[0] + pair[1]}.`));
  }
}

/** 47 + 38: 7 + 8 = 15, 4 + 3 + 1 = 8, so 85. One sum, digit by digit with the carry. */
export function additionInSteps(writer: Writer, split: Split): void {
  let pair: [number, number] = [0, 0];
  writer.unpredictable(() => {
    pair = writeSum(writer, split);
  });
  writer.write(':');
  writer.answer(() => writer.write(stepsOf(...pair)));
}

/** The answer in steps, from its first space on. */
export function stepsOf(a: number, b: number): string {
  const tens = [a, b].map((n) => Math.floor(n / 10));
  const ones = (a % 10) + (b % 10);
  const carry = ones >= 10 ? 1 : 0;
  return (
    ` ${a % 10} + ${b % 10} = ${ones},` +
    ` ${tens[0]} + ${tens[1]} + ${carry} = ${tens[0] + tens[1] + carry}, so ${a + b}.`
  );
}
