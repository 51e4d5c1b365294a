import { expect, test } from 'vitest';
import ImitationCeiling from '../../src/widgets/imitation-ceiling/ImitationCeiling.svelte';
import {
  imitationCeilingView,
  schema,
  type State,
} from '../../src/widgets/imitation-ceiling/view.ts';
import { startState } from '#ui/url-codec.ts';
import { ssr } from '../support/ssr.ts';

const view = (changes: Partial<State> = {}) =>
  imitationCeilingView({ ...startState(schema), ...changes });
const scores = (changes: Partial<State> = {}) =>
  Object.fromEntries(view(changes).legend.map(({ key, score }) => [key, Number(score)]));

test('imitation ends at what its examples are worth, reinforcement above them', () => {
  const { imitation, examples, reinforcement } = scores();
  expect(Math.abs(imitation - examples)).toBeLessThan(0.02);
  expect(reinforcement).toBeGreaterThan(examples + 0.1);
});

test('imitation of the best of ten people beats the ten people', () => {
  expect(scores({ examples: 'picked' }).imitation).toBeGreaterThan(
    scores({ examples: 'ten' }).examples + 0.3,
  );
});

test('a weak verifier leads reinforcement to a true score of nothing', () => {
  expect(scores({ verifier: 'visible' }).reinforcement).toBeLessThan(0.02);
});

test('what is hardly ever tried is not found', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const { reinforcement, examples } = scores({ share: 0.1, seed });
    expect(reinforcement).toBeLessThan(examples + 0.02);
  }
});

test('says in words what it shows', () => {
  expect(view().summary).toMatchInlineSnapshot(
    `"In the end imitation scores 0.84; its examples are worth 0.85. Reinforcement scores 0.99 and writes “Loop” 99.5 % of the time."`,
  );
});

test('survives the ends of every range', () => {
  for (const share of [0.1, 20])
    for (const group of [2, 32])
      expect(JSON.stringify(view({ share, group, seed: 4294967295 }))).not.toMatch(
        /NaN|null|Infinity/,
      );
});

test('draws its first state on the server, before any script runs', async () => {
  await expect(ssr(ImitationCeiling, {})).toMatchFileSnapshot('snapshots/imitation-ceiling.html');
});
