import { expect, test } from 'vitest';
import GenerationCost from '#widgets/generation-cost/GenerationCost.svelte';
import { generationCostView, KNOWN } from '#widgets/generation-cost/view.ts';
import { ssr } from '../support/ssr.ts';

test('writing 10,000 tokens with 70B costs 4,858 times as much without the cache', () => {
  const { summary } = generationCostView({ model: 'llama-70b', tokens: 10_000 });
  expect(summary).toContain('4,858 times');
  expect(summary).toContain('from 53,406 tokens');
});

test('at the length where both cost the same, the bar is cut in the middle', () => {
  const { splits } = generationCostView({ model: 'llama-70b', tokens: 53_406 });
  expect(splits[0].weightsWidth).toBeCloseTo(160, 1);
  expect(splits[0].weightsWidth + splits[0].attentionWidth).toBeCloseTo(320, 5);
});

test('attention takes 54.5 % of reading 128,000 tokens', () => {
  const { splits } = generationCostView({ model: 'llama-70b', tokens: 128_000 });
  expect(splits[1].attention).toBe('attention 54.5\u00a0%');
});

test('any model and length stays inside the picture', () => {
  for (const model of KNOWN)
    for (const tokens of [100, 12_345, 1e6]) {
      const { dots, summary, table } = generationCostView({ model, tokens });
      for (const { x, withCache, without } of dots) {
        expect(x).toBeGreaterThanOrEqual(48);
        expect(without).toBeGreaterThanOrEqual(44);
        expect(withCache).toBeLessThanOrEqual(190);
        expect(without).toBeLessThan(withCache);
      }
      expect(summary).not.toMatch(/NaN|undefined/);
      expect(table.rows.filter(({ key }) => key === 'chosen')).toHaveLength(1);
    }
});

test('draws its first state on the server', async () => {
  await expect(ssr(GenerationCost, {})).toMatchFileSnapshot('snapshots/generation-cost.html');
});
