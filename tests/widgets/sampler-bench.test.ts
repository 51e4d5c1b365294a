import { expect, test } from 'vitest';
import firstState from '#data/sampler-bench-first-state.json';
import { benchScores, CANDIDATES, SEEN_IDS, TOKENS_SO_FAR } from '#data/bench-scores.ts';
import { softmax } from '#math/softmax.ts';
import { decodeState, startState } from '#ui/url-codec.ts';
import { computeFirstState } from '../../scripts/data/sampler-bench-first-state.ts';
import { orderOf, schema, STEPS, type State } from '../../src/widgets/sampler-bench/bench-state.ts';
import { runBench } from '../../src/widgets/sampler-bench/run-bench.ts';
import SamplerBench from '../../src/widgets/sampler-bench/SamplerBench.svelte';
import { firstGuess, samplerBenchView } from '../../src/widgets/sampler-bench/view.ts';
import { ssr } from '../support/ssr.ts';

const start = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });
const view = (changes: Partial<State> = {}) => {
  const state = start(changes);
  return samplerBenchView(state, runBench(orderOf(state)));
};
const run = (changes: Partial<State>) => runBench(orderOf(start(changes)));

test('the stored first run is what the pipeline computes', () => {
  expect(firstState).toEqual(computeFirstState());
});

test('scores fall with the rank and the named words hold most of the probability', () => {
  const scores = benchScores(200019);
  expect(scores.every((score, i) => i === 0 || score < scores[i - 1])).toBe(true);
  const named = softmax(scores).subarray(0, CANDIDATES.length);
  expect(named.reduce((sum, p) => sum + p, 0)).toBeGreaterThan(0.7);
});

test('every word of the text so far has an id', () => {
  const ids = [...TOKENS_SO_FAR.prompt, ...TOKENS_SO_FAR.generated];
  expect(ids.every((id) => Number.isInteger(id) && id >= 0)).toBe(true);
  expect(SEEN_IDS[0]).toBe(0); // “sea” is the best-scored word and already there
});

test('top-p against a sort of the whole vocabulary: kept count and mass cut', () => {
  const probs = [...softmax(benchScores(50257), 1.2)].sort((a, b) => b - a);
  let mass = 0;
  let kept = 0;
  while (mass < 0.9) mass += probs[kept++];
  const [, , filtered] = run({ steps: ['temperature', 'top-p'] }).stages;
  expect(filtered.kept).toBe(kept);
  expect(filtered.cut).toBeCloseTo(1 - mass, 5);
  expect(filtered.probs[0]).toBeCloseTo(probs[0] / mass, 5);
});

test('top-p keeps far more after a high temperature than before it', () => {
  const after = run({ steps: ['temperature', 'top-p'], temperature: 1.5 }).stages[2].kept;
  const before = run({ steps: ['top-p', 'temperature'], temperature: 1.5 }).stages[2].kept;
  expect(after).toBeGreaterThan(20 * before);
});

test('top-k keeps the same tokens before and after a temperature', () => {
  const after = run({ steps: ['temperature', 'top-k'] });
  const before = run({ steps: ['top-k', 'temperature'] });
  expect(after.stages[2].probs).toEqual(before.stages[2].probs);
});

test('penalties reach only tokens of the text so far; frequency counts each use', () => {
  const [scored, penalised] = run({ steps: ['frequency-penalty'], frequency: 1 }).stages;
  const fall = scored.seenScores.map((score, i) => score! - penalised.seenScores[i]!);
  // sea 1, wind 2, captain 1, calm 0 (only in the prompt), rose 1, the 5 …
  expect(fall.slice(0, 6).map((by) => Math.round(by * 1e3) / 1e3)).toEqual([1, 2, 1, 0, 1, 5]);
});

test('a greedy temperature leaves one token', () => {
  const { summary } = view({ steps: ['temperature'], temperature: 0 });
  expect(summary).toContain('1 of 50,257 tokens');
  expect(summary).toContain('“sea” leads with 100.0\u00a0%');
});

test('a larger vocabulary has a longer tail', () => {
  const outside = (size: State['size']) => run({ size, steps: [] }).stages[0].probs[0];
  expect(outside('200019')).toBeLessThan(outside('50257'));
});

test('names so few ranks under the chart that none runs into the next', () => {
  const names = (size: State['size']) => view({ size }).grid.columns.map(({ label }) => label);
  expect(names('50257')).toEqual(['1', '10', '100', '1,000', '10,000']);
  expect(names('200019')).toEqual(['1', '', '100', '', '10,000', '']);
});

test('draws the same with the same seed', () => {
  expect(run({ seed: 3 }).draws).toEqual(run({ seed: 3 }).draws);
  expect(run({ seed: 3 }).draws).not.toEqual(run({ seed: 4 }).draws);
});

test('marks where each filter ends, and only filters that cut', () => {
  const steps: State['steps'] = ['temperature', 'top-k', 'top-p', 'min-p'];
  expect(view({ steps, minp: 0 }).cuts.map(({ label }) => label)).toEqual(['2', '3']);
  expect(view({ steps, at: 2 }).cuts.map(({ label }) => label)).toEqual(['2']);
});

test('says in words what it draws, at the end and on the way', () => {
  expect(view().summary).toMatchInlineSnapshot(
    `"After Top-p 0.90: 3,482 of 50,257 tokens can be drawn, and this step cut 10.0\u00a0% of the probability. “horizon” leads with 10.3\u00a0%; 46.2\u00a0% is left to tokens that have no name here."`,
  );
  expect(view({ at: 0 }).summary).toMatchInlineSnapshot(
    `"As scored: 50,257 of 50,257 tokens can be drawn. “sea” leads with 22.5\u00a0%; 22.7\u00a0% is left to tokens that have no name here."`,
  );
});

test('works the steps out on real numbers of the run', () => {
  expect(view({ steps: [...STEPS] }).steps.map(({ math }) => math)).toMatchInlineSnapshot(`
    [
      "5.9",
      "5.9 / 1.20 = 4.917",
      "−5.325 × 1.20 = −6.39",
      "4.917 − 1 × 0.5 = 4.417",
      "−6.39 − 1 × 0.5 = −6.89",
      "4.417 − 1 × 0.5 = 3.917",
      "−6.89 − 1 × 0.5 = −7.39",
      "3.917 / 1.20 = 3.264",
      "−7.39 / 1.20 = −6.158",
      "0.1003 / 0.561 = 0.179",
      "0.1788 / 0.9015 = 0.198",
      "0.1983 / 0.9905 = 0.2",
    ]
  `);
});

test('the guess is answered by the computed counts', () => {
  const { run, keptSwapped } = firstState;
  expect(firstGuess(start(), run, keptSwapped).answer).toBe(2);
  expect(firstGuess(start(), run, 1e6).answer).toBe(0);
});

test.each<[string, Partial<State>]>([
  ['no steps', { steps: [] }],
  ['everything at its lowest', { steps: [...STEPS], temperature: 0, k: 1, p: 0, minp: 0 }],
  ['everything at its highest', { steps: [...STEPS].reverse(), repetition: 2, k: 200, minp: 1 }],
  ['penalties that reward', { steps: ['frequency-penalty'], frequency: -2, at: 1 }],
  ['a step shown that is not there', { steps: ['top-k'], at: 7 }],
  ['a nearly greedy temperature', { steps: ['temperature'], temperature: 0.05 }],
])('survives %s', (_, changes) => {
  expect(JSON.stringify(view(changes))).not.toMatch(/NaN|null|Infinity|undefined/);
});

test('a link with a step twice falls back to the start', () => {
  const { state, problems } = decodeState(schema, new URLSearchParams('steps=top-k,top-k'));
  expect(state.steps).toEqual(schema.steps.start);
  expect(problems).toHaveLength(1);
});

test('draws its first state on the server, before any script runs', async () => {
  await expect(ssr(SamplerBench, {})).toMatchFileSnapshot('snapshots/sampler-bench.html');
});
