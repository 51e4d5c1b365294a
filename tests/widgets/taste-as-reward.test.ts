import { expect, test } from 'vitest';
import TasteAsReward from '../../src/widgets/taste-as-reward/TasteAsReward.svelte';
import {
  schema,
  tasteAsRewardView,
  tasteOf,
  voted,
  type State,
} from '../../src/widgets/taste-as-reward/view.ts';
import { words } from '#strings/taste-as-reward.ts';
import { startState } from '#ui/url-codec.ts';
import { ssr } from '../support/ssr.ts';

const start = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });
const view = (changes: Partial<State> = {}) => tasteAsRewardView(start(changes));
const votes = startState(schema).votes;
const NONE = votes.map(() => 0);
const wins = (summary: string) => Number(/In truth (\d+)\u00a0%/.exec(summary)?.[1]);

test('says in words what it shows', () => {
  expect(view().summary).toMatchInlineSnapshot(
    `"With β = 1.5 the favourite is “A shop pot holds some 20 seedlings. Split them into 4 pots.” (21.6\u00a0%). The reward model expects 2.98 per answer. In truth 91\u00a0% of the answers were chosen over their rival."`,
  );
});

test('without a penalty the policy writes what was rejected, and expects more than ever', () => {
  const hacked = view({ leash: 0 });
  expect(hacked.policy[0].verdict).toBe('lost');
  expect(hacked.policy[0].chance).toBe('100.0\u00a0%');
  expect(hacked.summary).toContain('was rejected');
  expect(wins(hacked.summary)).toBe(0);
  expect(Number(hacked.policy[0].reward.replace(/[^\d.]/g, ''))).toBeGreaterThan(10);
});

test('true choices rise with a little optimisation and fall with a lot', () => {
  const [loose, some, tight] = [0, 6, 12].map((leash) => wins(view({ leash }).summary));
  expect(some).toBeGreaterThan(tight + 20);
  expect(loose).toBeLessThan(tight);
});

test('a reader’s first choice clears those made up, and the next one adds to it', () => {
  const first = voted(votes, 3, 1);
  expect(first.filter((vote) => vote > 0)).toEqual([1]);
  const second = voted(first, 4, 2);
  expect(second.slice(3, 5)).toEqual([1, 2]);
});

test('the weights and curves are those of the taste, wherever penalty and pair stand', () => {
  const state = start();
  const taste = tasteOf(state);
  const moved = { ...state, leash: 2, pair: 7 };
  expect(JSON.stringify(tasteAsRewardView(moved, taste))).toBe(JSON.stringify(view(moved)));
});

test('a reward model that rates both answers alike takes neither side', () => {
  const predicted = votes.flatMap((_, pair) =>
    [1, 2].map((vote) => view({ votes: NONE.with(0, 1).with(pair, vote), pair }).pair.predicted),
  );
  const ties = predicted.filter((says) => says.includes('takes neither side'));
  expect(ties.length).toBeGreaterThan(0);
  for (const says of ties) expect(says).toContain('50.0\u00a0%');
  for (const says of predicted)
    expect(says).toMatch(/so it (agrees|disagrees|takes neither side)\.$/);
});

test('one choice is enough to fit a reward model', () => {
  const one = view({ votes: voted(votes, 5, 1) });
  expect(one.agreement).toContain('1 of 1');
  expect(one.weights.some(({ width }) => width > 0)).toBe(true);
});

test('no choice leaves the policy where it was', () => {
  const none = view({ votes: NONE, leash: 0 });
  expect(none.summary).toContain('No choice yet in a pair that the model is fitted on');
  expect(new Set(none.policy.map(({ chance }) => chance)).size).toBe(1);
  const places = none.chart.proxy.match(/[\d.]+(?=,)/g)!;
  expect(new Set(places.map(Number))).toEqual(new Set([none.chart.cursorX]));
});

test('the arithmetic of the favourite comes to its reward', () => {
  const { steps, policy } = view({ leash: 0 });
  expect(policy[0].reward).toContain(steps[0].math.split(' = ').at(-1));
});

test('an answer written to please the reward can top the list', () => {
  const own = view({ own: '1 2 3 4 5 6 7 8 9 10 11 12', leash: 0 });
  expect(own.policy[0]).toMatchObject({ text: '1 2 3 4 5 6 7 8 9 10 11 12', verdict: 'open' });
});

test.each<[string, Partial<State>]>([
  ['nothing chosen and a text of its own', { votes: NONE, own: '\u0000\uD83D שלום 👩‍👩‍👧', pair: 18 }],
  ['every first answer chosen', { votes: votes.map(() => 1), leash: 0 }],
  ['every second answer chosen', { votes: votes.map(() => 2), leash: 12, pair: 12 }],
  ['only unseen pairs judged', { votes: votes.map((vote, k) => (k < 12 ? 0 : vote)), pair: 15 }],
])('survives %s', (_, changes) => {
  expect(JSON.stringify(view(changes))).not.toMatch(/NaN|null|Infinity/);
});

test('a choice is said, and no button is left pressed on the next pair', () => {
  const html = ssr(TasteAsReward, {});
  expect(html).toContain('</div> <p class="sr-only" role="status">\n</p>');
  expect(html).not.toContain('aria-pressed');
  expect(words.taken(false, words.of(3, 12))).toBe('Second answer chosen. Pair 3 of 12.');
});

test('draws its first state on the server, before any script runs', async () => {
  await expect(ssr(TasteAsReward, {})).toMatchFileSnapshot('snapshots/taste-as-reward.html');
});
