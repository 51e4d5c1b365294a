import { expect, test } from 'vitest';
import facts from '#data/mote/facts.json';
import type { DecodingTime } from '#model/mote/time-decoding.ts';
import { multiplications } from '#model/transformer/operation-count.ts';
import { words } from '#strings/cache-timing.ts';
import CacheTiming from '#widgets/cache-timing/CacheTiming.svelte';
import { cacheTimingView, firstGuess, LEAST, MOST } from '#widgets/cache-timing/view.ts';
import { ssr } from '../support/ssr.ts';

const { config } = facts;
/** A device that needs 1 ms a token with the cache, and 1 ms for each 10 rows without. */
const measured = (n: number): DecodingTime[] =>
  Array.from({ length: n }, (_, i) => ({
    tokens: i + 2,
    withCache: 1,
    recomputing: (i + 2) / 10,
    difference: 1e-6 * i,
  }));

test('counts what every token costs from the second on', () => {
  for (const tokens of [LEAST, 100, MOST]) {
    let [withCache, without] = [0, 0];
    for (let length = 2; length <= tokens + 1; length++) {
      withCache += multiplications(config, { past: length - 1, fresh: 1 });
      without += multiplications(config, { past: 0, fresh: length });
    }
    const { totals, steps } = cacheTimingView({ tokens }, []);
    const ratio = Number((without / withCache).toPrecision(3));
    expect(totals[2].counted).toBe(`${ratio} ×`);
    expect(steps[2].math.replaceAll(',', '')).toBe(`${without} ÷ ${withCache} = ${ratio}`);
  }
});

test('shows no time before anything was measured', () => {
  const { totals, summary, panels, table, steps } = cacheTimingView({ tokens: 100 }, []);
  expect(totals.map((row) => row.measured)).toEqual(['not yet', 'not yet', 'not yet']);
  expect(summary).toContain('Nothing has been measured');
  expect(panels[1].empty).toBe(true);
  expect(table.rows.every(({ cells }) => cells[3] === '' && cells[4] === '')).toBe(true);
  expect(steps).toHaveLength(3);
});

test('adds up the times of the tokens asked for, and no others', () => {
  const { totals, summary } = cacheTimingView({ tokens: 10 }, measured(MOST));
  // 1 ms each; 0.2 + 0.3 + … + 1.1 ms
  expect(totals.map((row) => row.measured)).toEqual(['10', '6.5', '0.65 ×']);
  expect(summary).toContain('10 milliseconds with the cache and 6.5 without, 0.65 times as long');
});

test('says how far the scores of the two ways were apart at most', () => {
  expect(cacheTimingView({ tokens: 10 }, measured(3)).same).toContain('2.0\u00a0×\u00a010⁻⁶');
  expect(cacheTimingView({ tokens: 10 }, measured(1)).same).toBe(words.identical);
});

test('a measurement that is under way, or was cut short, is drawn but not added up', () => {
  const { totals, panels } = cacheTimingView({ tokens: 100 }, measured(40));
  expect(totals[0].measured).toBe('not yet');
  expect(panels[1].empty).toBe(false);
  expect(panels[1].withCache.split('L')).toHaveLength(40);
});

test('a clock that saw nothing gives a sentence, not a division by zero', () => {
  const times = measured(20).map((time) => ({ ...time, withCache: 0, recomputing: 0 }));
  const { summary, totals, panels } = cacheTimingView({ tokens: 20 }, times);
  expect(summary).toContain('too coarse');
  expect(totals[2].measured).toBe('not yet');
  expect(`${panels[1].withCache}${panels[1].without}`).not.toMatch(/NaN|Infinity/);
});

test('all its measured tokens fit into the context with the token that starts the text', () => {
  expect(MOST + 1).toBeLessThanOrEqual(config.contextLength);
});

test('the guess can be answered within its scale', () => {
  const guess = firstGuess({ tokens: 100 });
  if (guess.kind !== 'number') throw new Error('expected a number');
  expect(guess.answer).toBeGreaterThan(guess.min);
  expect(guess.answer).toBeLessThan(guess.max);
  const middle = (guess.min + guess.max) / 2; // where the slider starts
  expect(Math.abs(guess.answer - middle)).toBeGreaterThan(guess.tolerance);
});

test('draws its first state on the server', async () => {
  await expect(ssr(CacheTiming, {})).toMatchFileSnapshot('snapshots/cache-timing.html');
});
