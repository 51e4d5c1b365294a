import { expect, test } from 'vitest';
import {
  count,
  fixed,
  inBrackets,
  percent,
  powerOfTen,
  probability,
  significant,
} from '#chart/format.ts';
import { Random } from '#math/random.ts';

test('a negative number has a true minus sign, and zero has none', () => {
  expect(fixed(-1.25, 1)).toBe('−1.3');
  expect(fixed(-0.001, 1)).toBe('0.0');
  expect(significant(-1234.5)).toBe('−1,230');
});

test('very large and very small numbers are powers of ten', () => {
  expect(significant(6.02e23)).toBe('6.02\u00a0×\u00a010²³');
  expect(significant(0.0000123)).toBe('1.23\u00a0×\u00a010⁻⁵');
  expect(significant(0)).toBe('0');
});

test('a power of ten has a short name for an axis', () => {
  expect([-12, 0, 13].map(powerOfTen)).toEqual(['10⁻¹²', '10⁰', '10¹³']);
});

test('a share never reads as impossible or certain unless it is', () => {
  expect(percent(0)).toBe('0.0\u00a0%');
  expect(percent(0.00001)).toBe('<\u00a00.05\u00a0%');
  expect(percent(0.99999)).toBe('>\u00a099.95\u00a0%');
  expect(percent(1)).toBe('100.0\u00a0%');
  expect(percent(0.617)).toBe('61.7\u00a0%');
});

test('a share half-way to all is written out', () => {
  expect(percent(199 / 200, 0)).toBe('99.5\u00a0%');
  expect(percent(1999 / 2000)).toBe('99.95\u00a0%');
  expect(percent(1 / 200, 0)).toBe('1\u00a0%');
  expect(percent(1 / 2000)).toBe('0.1\u00a0%');
});

test.each([0, 1, 2, 3])('k of n is neither none nor all, to %i decimals', (decimals) => {
  const totals = [...Array(400).keys(), 2000, 6000, 14_000, 20_000, 60_000];
  const wrong = totals.flatMap((n) =>
    Array.from({ length: Math.max(0, n - 1) }, (_, i) => [i + 1, n]).filter(([k]) => {
      const [, bound, digits] = /^([<>]\u00a0)?([\d.]+)\u00a0%$/.exec(percent(k / n, decimals))!;
      const unit = 10 ** (digits.split('.')[1]?.length ?? 0);
      const said = Math.round(unit * Number(digits)) * n; // whole numbers, which compare exactly
      const is = 100 * unit * k;
      if (bound) return bound.startsWith('<') ? is >= said : is <= said;
      return said === 0 || said === 100 * unit * n;
    }),
  );
  expect(wrong).toEqual([]);
});

test('a probability of a softmax is never all or nothing, though rounding may make it so', () => {
  expect(probability(1)).toBe('>\u00a099.95\u00a0%');
  expect(probability(1, 0)).toBe('>\u00a099.5\u00a0%');
  expect(probability(0)).toBe('<\u00a00.05\u00a0%');
  expect(probability(0.617)).toBe('61.7\u00a0%');
  expect(probability(NaN)).toBe('not a number');
});

test('what is no number says so', () => {
  expect(fixed(NaN)).toBe('not a number');
  expect(percent(NaN)).toBe('not a number');
  expect(significant(-Infinity)).toBe('−∞');
});

test('a count has its thousands apart', () => {
  expect(count(200019)).toBe('200,019');
});

test('digits and thousands are those of the browser’s own formatter', () => {
  const random = new Random(1);
  for (let i = 0; i < 2000; i++) {
    const value = (random.next() - 0.5) * 10 ** (random.next() * 12 - 3);
    const digits = 1 + (i % 6);
    if (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e9) continue;
    const theirs = value.toLocaleString('en', { maximumSignificantDigits: digits });
    expect(significant(value, digits)).toBe(theirs.replace('-', '−'));
    expect(count(value)).toBe(
      Math.round(value).toLocaleString('en').replace(/^-0$/, '0').replace('-', '−'),
    );
  }
});

test('a negative number inside a sum stands in brackets', () => {
  expect([-1.5, 1.5, 0, -1e-9].map((value) => inBrackets(fixed(value)))).toEqual([
    '(−1.50)',
    '1.50',
    '0.00',
    '0.00',
  ]);
  expect(inBrackets(significant(-1e-7))).toBe('(−1.00\u00a0×\u00a010⁻⁷)');
});
