import { expect, test } from 'vitest';
import { byteSize } from '#chart/byte-size.ts';

test.each([
  [0, '0\u00a0bytes'],
  [999, '999\u00a0bytes'],
  [999.7, '1\u00a0kB'],
  [327_680, '328\u00a0kB'],
  [32.768e9, '32.8\u00a0GB'],
  [999_600_000_000, '1\u00a0TB'],
  [5e18, '5,000\u00a0PB'],
])('%d bytes read “%s”', (bytes, shown) => {
  expect(byteSize(bytes)).toBe(shown);
});
