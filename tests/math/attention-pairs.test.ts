import { expect, test } from 'vitest';
import { attention } from '#math/attention.ts';
import { attentionPairs } from '#math/attention-pairs.ts';
import { matrix } from '#math/matrix.ts';

test.each([
  [1_000, false, 1_000_000],
  [1_000, true, 500_500],
  [1, true, 1],
  [0, true, 0],
])('%i tokens (causal %s) make %i pairs', (tokens, causal, pairs) => {
  expect(attentionPairs(tokens, { causal })).toBe(pairs);
});

test.each([false, true])('counts the weights attention really hands out (causal %s)', (causal) => {
  const x = matrix(9, 1);
  const { weights } = attention(x, x, x, { causal });
  expect(weights.data.filter((weight) => weight > 0)).toHaveLength(attentionPairs(9, { causal }));
});

test.each([-1, 2.5, NaN])('rejects %s tokens', (tokens) => {
  expect(() => attentionPairs(tokens, { causal: true })).toThrow(RangeError);
});
