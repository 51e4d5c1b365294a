import { expect, test } from 'vitest';
import {
  cacheBytesPerToken,
  keptNumbers,
  unitsThatFit,
  weightBytes,
  type Kept,
} from '#model/transformer/cache-size.ts';
import { DEEPSEEK_V3, PUBLISHED } from '#model/transformer/published-models.ts';

const perToken = ({ blocks, kept }: { blocks: number; kept: Kept }) =>
  cacheBytesPerToken(blocks, kept, 16);

test.each([
  ['Llama 70B', perToken(PUBLISHED['llama-70b']), 327_680, 32.768],
  [
    'the same with 64 heads kept',
    perToken({ blocks: 80, kept: { keyValueHeads: 64, headSize: 128 } }),
    2_621_440,
    262.144,
  ],
  ['Llama 8B', perToken(PUBLISHED['llama-8b']), 131_072, 13.1072],
  ['Llama 405B', perToken(PUBLISHED['llama-405b']), 516_096, 51.6096],
  ['GPT-3', perToken(PUBLISHED['gpt-3']), 4_718_592, 471.8592],
  ['DeepSeek-V3', perToken(DEEPSEEK_V3), 70_272, 7.0272],
])('%s keeps %3$i bytes of a token in 16 bits, %4$f GB of 100,000', (_, bytes, each, gigabytes) => {
  expect(bytes).toBe(each);
  expect((bytes * 100_000) / 1e9).toBeCloseTo(gigabytes, 9);
});

test('131,072 tokens of Llama 70B take 40 GiB', () => {
  expect((perToken(PUBLISHED['llama-70b']) * 131_072) / 2 ** 30).toBe(40);
});

test('half the bits take half the bytes', () => {
  expect(cacheBytesPerToken(3, { keyValueHeads: 2, headSize: 5 }, 8)).toBe(3 * 2 * 2 * 5);
  expect(keptNumbers({ latent: 512, rotary: 64 })).toBe(576);
});

test.each([
  [8e9, 4, 4],
  [70e9, 16, 140],
  [405e9, 16, 810],
])('%i parameters of %i bits are %i GB', (parameters, bits, gigabytes) => {
  expect(weightBytes(parameters, bits)).toBe(gigabytes * 1e9);
});

test('only what is left is shared out, and nothing where there is no room', () => {
  expect(unitsThatFit(80e9, 16e9, 131_072)).toBe(Math.floor(64e9 / 131_072));
  expect(unitsThatFit(8e9, 16e9, 131_072)).toBe(0);
});
