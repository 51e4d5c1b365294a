import { expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import { ratioOfSums } from '#math/ratio-of-sums.ts';

test('a ratio of sums, and by hand its error', () => {
  const { ratio, error } = ratioOfSums([1, 5], [2, 2]);
  expect(ratio).toBe(1.5);
  expect(error).toBeCloseTo(Math.sqrt(2 ** 2 + 2 ** 2) / 4, 12);
  expect(ratioOfSums([1, 2, 3], [2, 4, 6]).error).toBe(0);
});

test('the error is how far ratios of many samples lie apart', () => {
  const random = new Random(5);
  const samples = Array.from({ length: 2000 }, () => {
    const tokens = Array.from({ length: 60 }, () => 10 + random.int(40));
    return ratioOfSums(
      tokens.map((n) => n * 0.7 + 8 * random.next()),
      tokens,
    );
  });
  const mean = (of: number[]) => of.reduce((sum, x) => sum + x, 0) / of.length;
  const middle = mean(samples.map(({ ratio }) => ratio));
  const spread = Math.sqrt(mean(samples.map(({ ratio }) => (ratio - middle) ** 2)));
  expect(mean(samples.map(({ error }) => error)) / spread).toBeCloseTo(1, 1);
});

test('sides of different lengths are refused', () => {
  expect(() => ratioOfSums([1], [1, 2])).toThrow(RangeError);
});
