import { describe, expect, test } from 'vitest';
import { startState } from '#ui/url-codec.ts';
import AttentionWorkbench from '#widgets/attention-workbench/AttentionWorkbench.svelte';
import { bench, benchTokens, schema, type State } from '#widgets/attention-workbench/bench.ts';
import { vectorAt } from '#widgets/attention-workbench/planes.ts';
import { firstGuess, workbenchView } from '#widgets/attention-workbench/view.ts';
import golden from '../golden/attention-figures.json' with { type: 'json' };
import { expectAllClose } from '../support/close.ts';
import { ssr } from '../support/ssr.ts';

const state = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });
const share = (percent: string) => Number(percent.replace('\u00a0%', '')) / 100;

test.each(golden.bench)(
  'weighs and mixes like NumPy: d = $size, causal $causal, scaled $scale',
  ({ size, causal, scale, weights, output }) => {
    const { shown } = bench(
      state({ size: size === 2 ? '2' : '3', mask: causal ? 'causal' : 'both', scale }),
    );
    expectAllClose(shown.weights.data, weights.flat());
    expectAllClose(shown.output.data, output.flat());
  },
);

describe('the causal switch', () => {
  test('hides later words and shares their weight out again', () => {
    const [causal, both] = (['causal', 'both'] as const).map(
      (mask) => workbenchView(state({ mask })).chain.rows,
    );
    expect(causal.map(({ hidden }) => hidden)).toEqual([false, false, true, true]);
    expect(both.some(({ hidden }) => hidden)).toBe(false);
    expect(causal.slice(2).map(({ width }) => width)).toEqual([0, 0]);
    expect(share(causal[0].weight) + share(causal[1].weight)).toBeCloseTo(1, 2);
    // The ratio of two visible weights stays: only the sum they are divided by has changed.
    const ratio = (rows: typeof both) => share(rows[1].weight) / share(rows[0].weight);
    expect(ratio(causal)).toBeCloseTo(ratio(both), 1);
    expect(causal.map(({ ghost }) => ghost)).toEqual(both.map(({ width }) => width));
  });

  test('says what the mask hides, and that the last word loses nothing', () => {
    expect(workbenchView(state()).summary).toBe(
      '“bank” takes most from “bank”: 74.0\u00a0% of its mix, which is (1.37, −0.80). The mask hides 2 later words; without it they would take 88.9\u00a0%. What is left is shared out again to 100 %.',
    );
    expect(workbenchView(state({ row: 3 })).summary).toContain('hides nothing');
    expect(workbenchView(state({ mask: 'both' })).summary).toContain('nothing is hidden');
    expect(workbenchView(state({ mask: 'both', row: 3 })).summary).not.toContain('0.0\u00a0%');
  });
});

test('the √d switch leaves the scores and changes what the softmax sees', () => {
  const [scaled, plain] = [true, false].map((scale) => workbenchView(state({ scale })).chain.rows);
  expect(scaled.map(({ score }) => score)).toEqual(plain.map(({ score }) => score));
  expect(plain[1].scaled).toBe(plain[1].score);
  expect(Number(scaled[1].scaled)).toBeCloseTo(Number(scaled[1].score) / Math.SQRT2, 2);
});

test('the third number counts only when vectors have three', () => {
  const far = [...state().keys];
  far[2] = 3;
  const weights = (changes: Partial<State>) =>
    workbenchView(state(changes)).chain.rows.map(({ weight }) => weight);
  expect(weights({ keys: far })).toEqual(weights({}));
  expect(weights({ keys: far, size: '3' })).not.toEqual(weights({ size: '3' }));
});

test('a dragged tip lands on the sliders’ grid, inside their range', () => {
  expect(vectorAt({ x: 77, y: 77 })).toEqual([0, 0]);
  expect(vectorAt({ x: -500, y: -500 })).toEqual([-3, 3]);
  const [first] = vectorAt({ x: 100, y: 0 });
  expect(Math.round(first * 10) / 10).toBe(first);
});

test('the guess is answered by the first state’s own weights', () => {
  const guess = firstGuess(state());
  expect(guess.kind === 'choice' && guess.options[guess.answer]).toBe('bank');
  expect(guess.reveal).toContain('“bank”, with 74.0\u00a0%');
});

test.each([
  ['', ['·', '·', '·']],
  ['one', ['one', '·', '·']],
  ['a b c d e f g', ['a', 'b', 'c', 'd', 'e']],
  ['👩‍👩‍👧‍👦 \u0000 \uD83D', ['👩‍👩‍👧‍👦', '�', '�']],
])('“%s” becomes three to five words', (text, tokens) => {
  expect(benchTokens(text)).toEqual(tokens);
});

test.each([
  { text: '', row: 4, at: 4 },
  { text: 'x '.repeat(40), row: 4, size: '3' as const, scale: false },
  { text: '<|endoftext|> שלום ‮x a'.repeat(3) },
  { queries: Array(15).fill(3), keys: Array(15).fill(-3), scale: false },
])('every state has a finite picture and a sentence: %o', (changes) => {
  const view = workbenchView(state(changes));
  expect(JSON.stringify(view)).not.toMatch(/NaN|null/);
  expect(view.summary).not.toMatch(/undefined/);
});

test('renders its first state on the server', async () => {
  await expect(ssr(AttentionWorkbench, {})).toMatchFileSnapshot(
    'snapshots/attention-workbench.html',
  );
});

test('a query of zeros takes from all it sees alike, and the sentence names them all', () => {
  const start = state();
  const queries = start.queries.map((entry, i) => (Math.floor(i / 3) === 1 ? 0 : entry));
  const { summary, named } = workbenchView({ ...start, queries });
  expect(summary).toContain('“bank” takes most, 50.0\u00a0% each, from “the” and “bank”;');
  expect(named.map(({ key }) => key)).toEqual(['output']);
});

test('no exponential is rounded to nothing', () => {
  const start = state();
  const queries = start.queries.map((entry, i) => (Math.floor(i / 3) === 1 ? -3 : entry));
  for (const { math } of workbenchView({ ...start, queries }).steps)
    expect(math).not.toMatch(/= 0\.00$/);
});
