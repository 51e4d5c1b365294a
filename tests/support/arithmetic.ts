/** Printed arithmetic, worked out as a reader with a calculator would. */
import { expect } from 'vitest';

const TOKEN =
  /\d+(?:,\d{3})*(?:\.\d+)?(?: × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?(?: %)?|½|log₂|log₁₀|ln|cos|σ|min|gelu|\^\{|[+−×·÷/(),}|⌈⌉!√e]/g;
const NUMBER = /^[+−]?([\d,]+)(?:\.(\d+))?(?: × 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?( %)?$/;
const FUNCTIONS: Readonly<Record<string, (x: number) => number>> = {
  '√': Math.sqrt,
  ln: Math.log,
  'log₂': Math.log2,
  'log₁₀': Math.log10,
  cos: Math.cos,
  σ: (x) => 1 / (1 + Math.exp(-x)),
  gelu: (x) => (x / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3))),
};
/** What stands between two signs, and what becomes of it. */
const ENCLOSED: Readonly<Record<string, readonly [end: string, of: (x: number) => number]>> = {
  '(': [')', (x) => x],
  '|': ['|', Math.abs],
  '⌈': ['⌉', Math.ceil],
};

/** A printed number without its sign, and one unit of its last digit; of a long one, three digits count at least. */
function readNumber(printed: string): { value: number; unit: number } | undefined {
  const found = NUMBER.exec(printed);
  if (!found) return undefined;
  const [, grouped, decimals = '', power = '⁰', share] = found;
  const whole = grouped.replaceAll(',', '');
  const exponent = [...power].map((sign) => (sign === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)));
  const places = Number(exponent.join('')) - (share ? 2 : 0);
  const zeros = decimals ? 0 : Math.min(/0*$/.exec(whole)![0].length, whole.length - 3);
  return {
    value: Number(`${whole}.${decimals}e${places}`),
    unit: 10 ** (places - decimals.length + Math.max(0, zeros)),
  };
}

/** Works arithmetic out; undefined where there is more in it than numbers and signs. */
function workOut(math: string): number | undefined {
  if (/\S/.test(math.replace(TOKEN, ''))) return undefined;
  const tokens = math.match(TOKEN) ?? [];
  let at = 0;
  const take = (signs: string) => (signs.includes(tokens[at] ?? '?') ? tokens[at++] : undefined);

  function sum(): number {
    let value = product();
    for (let sign = take('+−'); sign; sign = take('+−')) {
      value += sign === '+' ? product() : -product();
    }
    return value;
  }
  function product(): number {
    let value = power();
    for (let sign = take('×·÷/'); sign; sign = take('×·÷/')) {
      value = '×·'.includes(sign) ? value * power() : value / power();
    }
    return value;
  }
  function power(): number {
    if (take('−')) return -power();
    if (take('+')) return power();
    let base = atom();
    if (take('!')) base = factorial(base);
    if (!take('^{')) return base;
    const exponent = sum();
    return take('}') ? base ** exponent : NaN;
  }
  function atom(): number {
    const token = tokens[at++] ?? '';
    if (token === 'e') return Math.E;
    if (token === '½') return 1 / 2;
    if (token in ENCLOSED) {
      const [end, of] = ENCLOSED[token];
      const value = sum();
      return take(end) ? of(value) : NaN;
    }
    if (token === 'min' && take('(')) {
      const values = [sum()];
      while (take(',')) values.push(sum());
      return take(')') ? Math.min(...values) : NaN;
    }
    if (token === 'ln' && tokens.slice(at, at + 3).join('') === '(1−') {
      at += 3; // ln(1 − x), whose subtraction alone would cost all digits of a small x
      const less = product();
      return take(')') ? Math.log1p(-less) : NaN;
    }
    return FUNCTIONS[token]?.(power()) ?? readNumber(token)?.value ?? NaN;
  }

  const value = sum();
  return at === tokens.length && !Number.isNaN(value) ? value : undefined;
}

const factorial = (n: number): number => (n > 1 ? n * factorial(n - 1) : 1);

/** The sides of each equation in a line that are numbers and signs alone. Powers of ten are told by their exponents. */
function equationsOf(math: string): { equation: string; sides: string[] }[] {
  const plain = math
    .replaceAll('\u00a0', ' ')
    .replaceAll('$', '')
    .replaceAll('log_{2}', 'log₂')
    .replace(/(\d) (bytes|ms)\b/g, '$1')
    .replace(/! (?=\d)/g, '! × ');
  return plain.split(/[,;] +(?![^()]*\))/).map((equation) => {
    const [before] = equation.split(' → ');
    const printed = before.split(/ [=≈] /).map((side) => side.trim());
    const exponents = printed.map((side) => /^10\^\{(.+)\}$/.exec(side)?.[1]);
    const sides = exponents.every((side) => side !== undefined) ? exponents : printed;
    return { equation, sides: sides.filter((side) => workOut(side) !== undefined) };
  });
}

/** A difference of two numbers, in which no digits are lost. */
const DIFFERENCE = /^[\d.,]+( %)? − [\d.,]+( %)? = /;

/** One unit of the last digit of a number, or of all numbers of a sum. */
function unitOf(side: string): number | undefined {
  const units = side.split(/ [+−] /).map((term) => readNumber(term)?.unit ?? NaN);
  const sum = units.reduce((total, unit) => total + unit, 0);
  return Number.isNaN(sum) ? undefined : sum;
}

/** Expects each number of `a ≤ b < c` to be no smaller than the one before, as far as its digits say. */
function expectOrder(equation: string): number {
  const numbers = equation.split(/ [≤<] /).map((side) => workOut(side));
  if (numbers.length < 2 || numbers.includes(undefined)) return 0;
  const sorted = [...numbers].sort((a, b) => a! - b!);
  expect(numbers, equation).toEqual(sorted);
  return 1;
}

/**
 * Expects every equation to come out as printed: to one unit of the last digit of its result, and to half a
 * unit more for every term added outside brackets; a difference of two numbers to less than a unit. A negative
 * number after another sign stands in brackets. What holds more than numbers and signs is left out. Returns how
 * many equations there were.
 */
export function expectArithmetic(lines: readonly { math: string }[]): number {
  let read = 0;
  for (const { equation, sides } of lines.flatMap(({ math }) => equationsOf(math))) {
    expect(equation).not.toMatch(/[×·÷/+−] −/);
    read += expectOrder(equation);
    const pairs = sides.flatMap((side, i) => sides.slice(i + 1).map((other) => [side, other]));
    for (const [side, other] of pairs) {
      const unit = unitOf(other) ?? unitOf(side);
      if (unit === undefined) continue;
      read++;
      const off = Math.abs(workOut(side)! - workOut(other)!);
      const terms = side.replace(/\([^()]*\)/g, '').split(/ [+−] /).length - 1;
      const most = DIFFERENCE.test(equation) ? 0.9999 : 1.0001 + terms / 2;
      expect(off / unit, equation).toBeLessThanOrEqual(most);
    }
  }
  return read;
}
