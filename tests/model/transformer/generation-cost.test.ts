import { expect, test } from 'vitest';
import {
  decodeFlops,
  equalContext,
  generationFlops,
  prefillFlops,
  type Flops,
} from '#model/transformer/generation-cost.ts';
import { PUBLISHED } from '#model/transformer/published-models.ts';

const sum = ({ weights, attention }: Flops) => weights + attention;
const [b8, b70, b405] = [PUBLISHED['llama-8b'], PUBLISHED['llama-70b'], PUBLISHED['llama-405b']];

test.each([
  ['8B', b8, 30_518],
  ['70B', b70, 53_406],
  ['405B', b405, 98_092],
])('attention costs a token of %s as much as the weights at %3$i tokens', (_, shape, length) => {
  expect(Math.round(equalContext(shape))).toBe(length);
  const { weights, attention } = decodeFlops(shape, equalContext(shape));
  expect(attention).toBeCloseTo(weights, -3);
});

test.each([
  ['70B', b70, 5086],
  ['8B', b8, 8416],
  ['405B', b405, 3018],
])('reading a million tokens costs %s %3$i times as much as reading 2,000', (_, shape, ratio) => {
  const cost = (tokens: number) => sum(prefillFlops(shape, tokens));
  expect(Math.round(cost(1e6) / cost(2000))).toBe(ratio);
});

test.each([
  [2048, 1.9],
  [2000, 1.8],
  [32_000, 23.1],
  [128_000, 54.5],
  [1e6, 90.3],
])('attention’s share of reading %i tokens with 70B is %f percent', (tokens, percent) => {
  const cost = prefillFlops(b70, tokens);
  expect(((100 * cost.attention) / sum(cost)).toFixed(1)).toBe(percent.toFixed(1));
});

test('without a cache 1,000 tokens cost a 70B model 499 times as much, 10,000 tokens 4,858 times', () => {
  const cost = (tokens: number, cache: boolean) => sum(generationFlops(b70, tokens, { cache }));
  expect(Math.round(cost(1000, false) / cost(1000, true))).toBe(499);
  expect(Math.round(cost(10_000, false) / cost(10_000, true))).toBe(4858);
  expect((cost(10_000, true) / cost(1000, true)).toFixed(1)).toBe('10.8');
  expect((cost(10_000, false) / cost(1000, false)).toFixed(0)).toBe('105');
});

test('G-23: without a cache 1,000 tokens take 499,500 trips through the weights that one would have kept', () => {
  const trips = (cache: boolean) =>
    generationFlops(b70, 1000, { cache }).weights / decodeFlops(b70, 0).weights;
  expect(trips(true)).toBe(1000);
  expect(trips(false) - trips(true)).toBe(499_500);
});

test('writing a text is the sum of its steps, with a cache and without', () => {
  const shape = { parameters: 500, blocks: 3, width: 4 };
  const steps = Array.from({ length: 40 }, (_, i) => i + 1);
  const total = (of: (t: number) => Flops) => steps.reduce((all, t) => all + sum(of(t)), 0);
  expect(sum(generationFlops(shape, 40, { cache: true }))).toBeCloseTo(
    total((t) => decodeFlops(shape, t)),
    6,
  );
  expect(sum(generationFlops(shape, 40, { cache: false }))).toBeCloseTo(
    total((t) => prefillFlops(shape, t)),
    6,
  );
});
