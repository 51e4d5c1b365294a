import { expect, test } from 'vitest';
import { bitsPerByte, bitsPerToken, perplexity } from '#math/perplexity.ts';

test.each([
  ['cl100k_base', 100_277, '11.5157'],
  ['o200k_base', 200_019, '12.2062'],
  ['GPT-2', 50_257, '10.8249'],
])('a uniform guess over the %s vocabulary has a perplexity of %s', (_, vocabulary, nats) => {
  const loss = Math.log(vocabulary);
  expect(loss.toFixed(4)).toBe(nats);
  expect(perplexity(loss)).toBeCloseTo(vocabulary, 6);
});

test('a loss of 3.41 nats is like 30.27 equal choices', () => {
  expect(perplexity(3.41).toFixed(2)).toBe('30.27');
});

test('a perfect model has a perplexity of 1, an impossible token one of Infinity', () => {
  expect(perplexity(0)).toBe(1);
  expect(perplexity(Infinity)).toBe(Infinity);
});

test('perplexity is 2 to the bits per token', () => {
  expect(2 ** bitsPerToken(3.41)).toBeCloseTo(perplexity(3.41), 10);
});

test('bits per byte do not depend on how the text was cut into tokens', () => {
  // 12 bytes at 2 bits each, as 3 tokens of 8 bits or as 6 tokens of 4.
  expect(bitsPerByte(3 * 8 * Math.LN2, 12)).toBeCloseTo(2, 14);
  expect(bitsPerByte(6 * 4 * Math.LN2, 12)).toBeCloseTo(2, 14);
});

test.each([0, -1, NaN])('rejects a text of %s bytes', (bytes) => {
  expect(() => bitsPerByte(1, bytes)).toThrow(RangeError);
});
