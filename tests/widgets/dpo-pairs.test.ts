import { expect, test } from 'vitest';
import DpoPairs from '../../src/widgets/dpo-pairs/DpoPairs.svelte';
import { dpoPairsView, schema, STEPS, type State } from '../../src/widgets/dpo-pairs/view.ts';
import { startState } from '#ui/url-codec.ts';
import { ssr } from '../support/ssr.ts';

const view = (changes: Partial<State> = {}) => dpoPairsView({ ...startState(schema), ...changes });
const votes = startState(schema).votes;

test('starts at a loss of ln 2, with every margin 0 and the policy at its reference', () => {
  const untrained = view({ step: 0 });
  expect(untrained.loss.says).toBe('0.693'); // G-48
  expect(untrained.margins.every(({ height }) => height === 1)).toBe(true);
  expect(untrained.summary).toContain('Margins above 0: 0 of 12.');
});

test('ends with the policy of the reward model, where both know the same habits', () => {
  expect(view({ step: STEPS }).apart).toContain('0.0000 nats');
  expect(view({ step: STEPS, form: 'texts' }).apart).not.toContain('0.0000 nats');
});

test('says in words what it shows', () => {
  expect(view().summary).toMatchInlineSnapshot(
    `"After 40 steps the loss is 0.112. Margins above 0: 12 of 12. “A shop pot holds some 20 seedlings. Split them into 4 pots.” has 20.7 % with DPO and 21.6 % by way of the reward model."`,
  );
});

test('the arithmetic starts at ln 2', () => {
  expect(view().steps[0].math).toContain('0.6931');
});

test.each<[string, Partial<State>]>([
  ['no choices', { votes: votes.map(() => 0) }],
  ['one choice', { votes: votes.map((_, k) => (k === 5 ? 2 : 0)), form: 'texts', step: STEPS }],
  ['the tightest and the loosest penalty', { leash: 0, step: STEPS }],
  ['all second answers', { votes: votes.map(() => 2), leash: 11 }],
])('survives %s', (_, changes) => {
  expect(JSON.stringify(view(changes))).not.toMatch(/NaN|null|Infinity/);
});

test('draws its first state on the server, before any script runs', async () => {
  await expect(ssr(DpoPairs, {})).toMatchFileSnapshot('snapshots/dpo-pairs.html');
});
