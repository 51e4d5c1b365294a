import { expect, test } from 'vitest';
import { dot } from '#math/dot.ts';
import { startState } from '#ui/url-codec.ts';
import RotaryPair from '#widgets/rotary-pair/RotaryPair.svelte';
import { scoresByDistance, turnedPairs, type Head } from '#widgets/rotary-pair/turned-score.ts';
import {
  curveOf,
  firstGuess,
  heads,
  PAIRS,
  rotaryPairView,
  schema,
  type State,
} from '#widgets/rotary-pair/view.ts';
import { ssr } from '../support/ssr.ts';

const state = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });
const viewOf = (at: State) => rotaryPairView(at, curveOf(at.head));
const scoreIn = ({ steps }: ReturnType<typeof viewOf>) =>
  steps[steps.length - 1].math.split('= ')[1];

test('there is a query and a key for every head of Mote', () => {
  expect(heads.length).toBe(16);
  for (const { query, key } of heads) expect([query.length, key.length]).toEqual([24, 24]);
});

test('at the same place, the score is the plain dot product over √d', () => {
  for (const head of heads) {
    const pairs = turnedPairs(head, [37, 37], 1000);
    const score = pairs.reduce((sum, { adds }) => sum + adds, 0);
    expect(score).toBeCloseTo(dot(head.query, head.key) / Math.sqrt(24), 10);
  }
});

test('moving both on changes arrows, but neither score nor bars', () => {
  const here = viewOf(state());
  for (const shift of [1, 100, 300]) {
    const there = viewOf(state({ shift }));
    expect(scoreIn(there)).toBe(scoreIn(here));
    expect(there.bars).toEqual(here.bars);
    expect(there.dot).toEqual(here.dot);
    expect(there.arrows).not.toEqual(here.arrows);
  }
});

test('a quarter turn of one pair takes a parallel query and key to score 0', () => {
  const head: Head = { block: 0, head: 0, query: [2, 0], key: [3, 0] };
  expect(turnedPairs(head, [Math.PI / 2, 0], 10)[0].adds).toBeCloseTo(0, 12);
  expect(turnedPairs(head, [Math.PI, 0], 10)[0].adds).toBeCloseTo(-6 / Math.sqrt(2), 12);
});

test('the curve holds the score of every distance, wherever the two stand', () => {
  const [head] = heads;
  const curve = scoresByDistance(head, 511, 1000);
  for (const distance of [0, 1, 17, 511]) {
    const pairs = turnedPairs(head, [distance + 90, 90], 1000);
    expect(curve[distance]).toBeCloseTo(
      pairs.reduce((sum, { adds }) => sum + adds, 0),
      9,
    );
  }
});

test('the guess about moving both on is answered by computing: it stays', () => {
  const guess = firstGuess(state());
  expect(guess.kind === 'choice' && guess.options[guess.answer]).toBe('It stays the same');
});

test('the sum of all pairs has terms and result of the same decimals, negative ones in brackets', () => {
  const { math } = viewOf(state({})).steps.at(-1)!;
  expect(math).toMatch(
    /^(\(−\d\.\d{3}\)|\d\.\d{3})( \+ (\(−\d\.\d{3}\)|\d\.\d{3}))+ = −?\d\.\d{3}$/,
  );
});

test('a key after the query has a score, but no place on the curve', () => {
  const view = viewOf(state({ query: 3, key: 10 }));
  expect(view.dot).toBeUndefined();
  expect(view.ahead).toContain('mask');
  expect(view.summary).toContain('at places 0 and 7');
});

test.each([
  { query: 200, key: 0, shift: 300, head: 15, pair: PAIRS - 1 },
  { query: 0, key: 200, shift: 0, head: 0, pair: 0 },
])('every state has a finite picture and a sentence: %o', (changes) => {
  const view = viewOf(state(changes));
  expect(JSON.stringify(view)).not.toMatch(/NaN|null/);
  expect(view.summary).not.toMatch(/undefined/);
});

test('renders its first state on the server', async () => {
  await expect(ssr(RotaryPair, {})).toMatchFileSnapshot('snapshots/rotary-pair.html');
});
