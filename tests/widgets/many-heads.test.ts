import { expect, test } from 'vitest';
import { matrix } from '#math/matrix.ts';
import { multiHeadAttention } from '#math/multi-head.ts';
import { startState } from '#ui/url-codec.ts';
import { drawLayer, randomLayer, TOKENS } from '#widgets/many-heads/layer.ts';
import ManyHeads from '#widgets/many-heads/ManyHeads.svelte';
import { manyHeadsView, schema, type State } from '#widgets/many-heads/view.ts';
import { ssr } from '../support/ssr.ts';

const state = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });

test('each head has its own rows of weights, each row sharing out 1', () => {
  const { maps } = randomLayer(1, 16, 4);
  expect(maps).toHaveLength(4);
  for (const { data } of maps)
    for (let i = 0; i < TOKENS; i++) {
      const row = data.slice(i * TOKENS, (i + 1) * TOKENS);
      expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect(row.slice(i + 1)).toEqual(new Float64Array(TOKENS - 1 - i));
    }
});

test('leaving out the only head leaves nothing', () => {
  expect(randomLayer(7, 8, 1).changes[0]).toBeCloseTo(1, 12);
});

test.each([
  [2, 8, 2],
  [1, 16, 4],
  [5, 32, 8],
])(
  'without a head the output moves as it does when its rows of the last matrix are zero',
  (seed, channels, heads) => {
    const { x, weights } = drawLayer(seed, channels);
    const { output } = multiHeadAttention(x, weights, heads, { causal: true });
    const { changes } = randomLayer(seed, channels, heads);
    expect(changes).toHaveLength(heads);
    changes.forEach((change, head) => {
      const rows = weights.output.data.map((entry, i) =>
        Math.floor(Math.floor(i / channels) / (channels / heads)) === head ? 0 : entry,
      );
      const left = { ...weights, output: matrix(channels, channels, rows) };
      const without = multiHeadAttention(x, left, heads, { causal: true }).output;
      const moved = output.data.map((entry, i) => entry - without.data[i]);
      expect(change).toBeCloseTo(Math.hypot(...moved) / Math.hypot(...output.data), 10);
    });
  },
);

test('says the sizes, and what the output loses without a head', () => {
  const { summary, steps } = manyHeadsView(state({ dropped: 2 }));
  const moved = 100 * randomLayer(1, 16, 4).changes[1];
  expect(summary).toContain(
    '4 heads share the 16 numbers: each makes its own queries, keys and values of 4',
  );
  expect(summary).toContain(`Without head 2 the output moves by ${moved.toFixed(1)}\u00a0%`);
  expect(steps.map(({ math }) => math)).toEqual([
    '16 / 4 = 4',
    '4 × 6 × 7 / 2 = 84',
    '4 × 16 × 16 = 1,024',
  ]);
});

test('squares that the mask leaves empty are not drawn', () => {
  for (const { x, y, cell, cells } of manyHeadsView(state()).maps) {
    expect(cells).toHaveLength((TOKENS * (TOKENS + 1)) / 2);
    for (const square of cells) expect(square.x - x).toBeLessThan(square.y - y + cell / 2);
  }
});

test('a head that does not exist cannot be left out', () => {
  const { dropped, summary } = manyHeadsView(state({ heads: '2', dropped: 5 }));
  expect(dropped).toBe(0);
  expect(summary).toContain('All heads are at work');
});

test.each(['8', '16', '32', '64'] as const)(
  'draws every number of heads for C = %s',
  (channels) => {
    for (const heads of ['1', '2', '4', '8'] as const) {
      const view = manyHeadsView(state({ channels, heads }));
      expect(view.maps).toHaveLength(Number(heads));
      expect(JSON.stringify(view)).not.toMatch(/NaN|null/);
      for (const map of view.maps) expect(map.right).toBeLessThanOrEqual(320);
    }
  },
);

test('renders its first state on the server', async () => {
  await expect(ssr(ManyHeads, {})).toMatchFileSnapshot('snapshots/many-heads.html');
});
