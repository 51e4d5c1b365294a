import { expect, test } from 'vitest';
import { float32Dot } from '#math/float32-dot.ts';
import { Random } from '#math/random.ts';

const ones = (n: number) => new Array<number>(n).fill(1);

test('gives different sums for different numbers of lanes', () => {
  // 10⁸ + 1 rounds back to 10⁸ in single precision.
  expect(float32Dot([1e8, 1, -1e8], ones(3), 1)).toBe(0);
  expect(float32Dot([1e8, 1, -1e8], ones(3), 2)).toBe(1);
});

test('is exact where single precision is, whatever the lanes', () => {
  const whole = Array.from({ length: 100 }, (_, i) => i);
  for (const lanes of [1, 2, 3, 64, 500]) expect(float32Dot(whole, ones(100), lanes)).toBe(4950);
});

test('stays near the sum in double precision', () => {
  const random = new Random(1);
  const row = () => Float32Array.from({ length: 1000 }, () => random.normal());
  const [a, b] = [row(), row()];
  const exact = a.reduce((sum, value, i) => sum + value * b[i], 0);
  const size = a.reduce((sum, value, i) => sum + Math.abs(value * b[i]), 0);
  for (const lanes of [1, 8, 256]) {
    const error = Math.abs(float32Dot(a, b, lanes) - exact);
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan(size * 1000 * 2 ** -24); // the bound of any order of addition
  }
});

test('gives 0 for empty rows', () => {
  expect(float32Dot([], [], 4)).toBe(0);
});

test.each([0, -1, 1.5, NaN])('rejects %s lanes', (lanes) => {
  expect(() => float32Dot([1], [1], lanes)).toThrow(RangeError);
});

test('rejects rows of different lengths', () => {
  expect(() => float32Dot([1, 2], [1], 1)).toThrow(RangeError);
});
