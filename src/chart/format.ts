/**
 * Numbers as readers see them: one place, so that picture, table, arithmetic and sentence agree. Its marks are those of
 * the language.
 */
import { numbers as marks } from '#strings/numbers.ts';

/**
 * A numeral of JavaScript with the marks of the language, a true minus sign, and no “−0”. Written by hand, for a
 * browser's own formatter takes longer to make than a whole figure.
 */
function marked(numeral: string, thousands = ''): string {
  const signed = /^-[0.]*$/.test(numeral) ? numeral.slice(1) : numeral.replace('-', '−');
  const [whole, ...decimals] = signed.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, thousands), ...decimals].join(marks.decimal);
}

/** A fixed number of decimals: 2.5 → “2.50”. */
export function fixed(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) return special(value);
  return marked(value.toFixed(decimals));
}

/** Significant digits, thousands apart; powers of ten beyond 10⁹ and below 10⁻⁴. */
export function significant(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return special(value);
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e9 || size < 1e-4)) {
    const [mantissa, exponent] = value.toExponential(digits - 1).split('e');
    return `${marked(mantissa)}\u00a0×\u00a010${superscript(Number(exponent))}`;
  }
  return marked(String(Number(value.toPrecision(digits))), marks.thousands);
}

/**
 * A share of one as a percentage; never “0.0 %” for something that can happen, nor “100.0 %” for less than all.
 * Its spaces are no-break ones: no line ends between a number and its sign.
 */
export function percent(share: number, decimals = 1): string {
  if (!Number.isFinite(share)) return special(share);
  const percents = share * 100;
  const least = 10 ** -decimals / 2;
  const most = 100 - least;
  if (share > 0 && percents < least) return `<\u00a0${marks.percent(fixed(least, decimals + 1))}`;
  if (share < 1 && percents > most) return `>\u00a0${marks.percent(fixed(most, decimals + 1))}`;
  // Half-way to all would round up to it.
  return marks.percent(fixed(percents, percents === most ? decimals + 1 : decimals));
}

/** A probability that a softmax gave, as a percentage: none is 0 and none is 1, even where rounding made it so. */
export function probability(p: number, decimals = 1): string {
  return percent(Math.min(Math.max(p, Number.MIN_VALUE), 1 - Number.EPSILON), decimals);
}

/** A number inside a sum, a product or a power: in brackets where it is negative. */
export function inBrackets(number: string): string {
  return number.startsWith('−') ? `(${number})` : number;
}

/** A count with its thousands apart. */
export function count(value: number): string {
  return marked(String(Math.round(value)), marks.thousands);
}

/** All digits of what is significant, without a power of ten: for prose. */
export function inFull(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return special(value);
  const most = { maximumSignificantDigits: digits, useGrouping: false };
  return marked(value.toLocaleString('en', most), marks.thousands);
}

/** A number that is written already, with its unit; the percent sign stands as the language puts it. */
export function withUnit(number: string, unit = ''): string {
  if (unit === '%') return marks.percent(number);
  return unit && number ? `${number}\u00a0${unit}` : number;
}

/** Numbers that are written already, one after the other. */
export function inARow(numbers: readonly string[]): string {
  return numbers.join(marks.between);
}

/** A power of ten by its exponent, for axes: −6 → “10⁻⁶”. */
export function powerOfTen(exponent: number): string {
  return `10${superscript(exponent)}`;
}

function special(value: number): string {
  if (Number.isNaN(value)) return marks.none;
  return value > 0 ? '∞' : '−∞';
}

function superscript(exponent: number): string {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const raised = [...String(Math.abs(exponent))].map((digit) => digits[Number(digit)]).join('');
  return exponent < 0 ? `⁻${raised}` : raised;
}
