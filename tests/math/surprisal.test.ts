import { expect, test } from 'vitest';
import { surprisal, surprisalBits } from '#math/surprisal.ts';

test.each([
  [0.99, '0.01005'],
  [0.95, '0.05129'],
  [0.45, '0.79851'],
  [0.23, '1.46968'],
  [0.22, '1.51413'],
  [0.15, '1.89712'],
  [0.08, '2.52573'],
  [0.01, '4.60517'],
  [0.001, '6.90776'],
])('a chance of %s surprises by %s nats', (p, nats) => {
  expect(surprisal(p).toFixed(5)).toBe(nats);
});

test('counts coin tosses: one chance in 1,024 is 10 bits', () => {
  expect(surprisalBits(1 / 1024)).toBeCloseTo(10, 12);
  expect(surprisalBits(1 / 2)).toBe(1);
});

test('is 0 for certainty, not −0, and Infinity for the impossible', () => {
  expect(surprisal(1)).toBe(0);
  expect(surprisal(0)).toBe(Infinity);
});

test.each([-0.1, 1.1, NaN])('rejects %s, which is no probability', (p) => {
  expect(() => surprisal(p)).toThrow(RangeError);
  expect(() => surprisalBits(p)).toThrow(RangeError);
});
