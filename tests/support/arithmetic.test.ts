import { expect, test } from 'vitest';
import { expectArithmetic } from './arithmetic.ts';

test('arithmetic that does not come out is found', () => {
  const wrong = [
    'e^{5.43} = 227.8',
    '0.00708 / (1 − 0.993) = 1.00',
    '1 ÷ 3 = 33.5\u00a0%',
    '10^{2} = 1,000',
    '2 × 1.2 × 10⁹ = 2.0 × 10⁹ + 2.0 × 10⁸',
    '0.1 ≤ 0.3 < 0.1 + 0.1',
    '2 × −3 = −6',
    'min(3, 5) = 5',
  ];
  for (const math of wrong) expect(() => expectArithmetic([{ math }]), math).toThrow();
});

test('arithmetic that comes out is read, and words are left out', () => {
  const right = [
    '2 × (−3)^{2} − √16 = 14',
    '10^{log₁₀ 1,024} = 10^{3.01}',
    '10^{2} = 100',
    '−ln σ(0) = −ln ½ = 0.693',
    '4! / (2! 2!) = 6; |2 − 3| = 1',
    '⌈ln 0.5 ÷ ln(1 − 1/100)⌉ = 69',
    '12 ms ÷ 6 ms = 2',
    '0.1 ≤ 0.1 < 0.1 + 0.1',
    '7',
    'Σ e^{s} = 3',
  ];
  const read = right.map((math) => expectArithmetic([{ math }]));
  expect(read).toEqual([1, 1, 1, 2, 2, 1, 1, 1, 0, 0]);
});
