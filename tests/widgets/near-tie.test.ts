import { expect, test } from 'vitest';
import NearTie from '../../src/widgets/near-tie/NearTie.svelte';
import { firstGuess, nearTieView, schema, type State } from '../../src/widgets/near-tie/view.ts';
import { startState } from '#ui/url-codec.ts';
import { ssr } from '../support/ssr.ts';

const start = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });
const picks = (changes: Partial<State>) =>
  nearTieView(start(changes)).table.rows.map(({ cells }) => cells[4]);

test('a lead of a hundredth survives every grouping, whatever the seed', () => {
  for (const seed of [0, 1, 2, 3, 99]) {
    expect(new Set(picks({ lead: -2, seed }))).toEqual(new Set(['yes']));
  }
});

test('a lead of 10⁻⁸ does not', () => {
  for (const seed of [1, 2, 3]) {
    expect(picks({ lead: -8, seed })).toContain('yes');
    expect(picks({ lead: -8, seed })).toContain('no');
  }
});

test('hits the lead aimed for in double precision', () => {
  for (const seed of [1, 2, 3]) {
    const { summary } = nearTieView(start({ lead: -7, seed }));
    expect(summary).toContain('“yes” leads by 1.0\u00a0×\u00a010⁻⁷');
  }
});

test('draws a ring exactly where greedy picks “no”, left of the middle', () => {
  const { rows, zeroX } = nearTieView(start());
  for (const row of rows) expect(row.no).toBe(row.x < zeroX);
});

test('the guess is answered by counting the winners', () => {
  expect(firstGuess(start()).answer).toBe(1);
  expect(firstGuess(start({ lead: -2 })).answer).toBe(0);
});

test('says in words what it draws', () => {
  expect(nearTieView(start()).summary).toMatchInlineSnapshot(
    `"In double precision “yes” leads by 1.0 × 10⁻⁷. In single precision, of 10 ways to add, greedy picks “yes” in 6 and “no” in 4."`,
  );
});

test.each<Partial<State>>([
  { lead: -8, seed: 0 },
  { lead: -2, seed: 2 ** 32 - 1 },
])('survives %o', (changes) => {
  expect(JSON.stringify(nearTieView(start(changes)))).not.toMatch(/NaN|null|Infinity/);
});

test('draws its first state on the server, before any script runs', async () => {
  await expect(ssr(NearTie, {})).toMatchFileSnapshot('snapshots/near-tie.html');
});
