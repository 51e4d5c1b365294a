import { expect, test } from 'vitest';
import { px } from '#chart/round.ts';
import { bandScale, linearScale } from '#chart/scale.ts';

test('linearScale maps ends to ends and inverts', () => {
  const x = linearScale([-5, 5], [100, 200]);
  expect([x(-5), x(0), x(5)]).toEqual([100, 150, 200]);
  expect(x.invert(150)).toBe(0);
});

test('linearScale ticks are round values inside the domain', () => {
  expect(linearScale([0, 1], [0, 10]).ticks(5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
});

test('linearScale refuses a domain without width', () => {
  expect(() => linearScale([1, 1], [0, 1])).toThrow(RangeError);
});

test('bandScale splits a range into equal bands with space between and around', () => {
  const y = bandScale(2, [0, 45], 0.25);
  expect([y.bandwidth, y.at(0), y.at(1)]).toEqual([15, 5, 25]);
});

test('px rounds to a hundredth', () => {
  expect(px(16.009999999999998)).toBe(16.01);
});
