import { describe, expect, test } from 'vitest';
import recorded from '#data/mote/order-in-mote.json';
import { startState } from '#ui/url-codec.ts';
import { changesOfOrder, NETWORKS } from '#widgets/order-in-mote/changes.ts';
import OrderInMote from '#widgets/order-in-mote/OrderInMote.svelte';
import { BLOCKS, first, firstGuess, orderInMoteView, schema } from '#widgets/order-in-mote/view.ts';
import { openMote } from '../../scripts/data/mote/open-mote.ts';
import { ssr } from '../support/ssr.ts';

const ask = openMote();
const { config } = await ask('load', {});
const at = (key: string) => NETWORKS.findIndex((network) => network.key === key);
const compare = (text: string, seed = 1) => changesOfOrder({ text, seed }, config, ask);

describe.each([
  { text: recorded.wish.text, seed: 1 },
  { text: 'Henry found a yellow ring by the lake', seed: 2 },
  { text: 'After Monday comes Tuesday', seed: 3 },
])('“$text”, shuffled by seed $seed', ({ text, seed }) => {
  test('with neither mask nor positions, no vector notices, after any block', async () => {
    const { changes } = await compare(text, seed);
    expect(new Set(changes[at('neither')].flat())).toEqual(new Set([0]));
  });

  test('with the mask alone, the last word notices after the second block and not before', async () => {
    const { changes, words } = await compare(text, seed);
    const last = changes[at('mask')].map((stage) => stage[words.length - 1]);
    expect(last.slice(0, 2)).toEqual([0, 0]);
    for (const change of last.slice(2)) expect(change).toBeGreaterThan(1e-3);
  });

  test('with positions, the last word notices after the first block', async () => {
    const { changes, words } = await compare(text, seed);
    for (const key of ['positions', 'both'])
      expect(changes[at(key)][1][words.length - 1]).toBeGreaterThan(1e-3);
  });
});

test('the guess is answered by what Mote did: after 2', () => {
  const guess = firstGuess();
  expect(guess.kind === 'choice' && guess.options[guess.answer]).toBe('After 2');
});

test('counts who notices, in sentence and table', () => {
  const view = orderInMoteView(first, 1);
  const noticed = first.changes[at('mask')][1].filter((change) => change > 0).length;
  expect(view.summary).toContain(`${noticed} with the mask alone`);
  expect(view.summary).toContain('none with neither mask nor positions');
  expect(view.table.rows).toHaveLength(BLOCKS + 1);
  expect(view.table.rows[1].cells[1 + at('mask')]).toBe(`${noticed} of ${first.words.length}`);
});

test('equal words are not exchanged for one another: what is compared reads otherwise', async () => {
  const { words, order } = await compare('dog dog cat now');
  expect(order.map((word) => words[word])).not.toEqual(words);
});

test('words that read the same in any order are said to, and change nothing', async () => {
  for (const text of ['dog dog cat', 'so so so today']) {
    const made = await compare(text);
    expect(new Set(made.changes.flat(2))).toEqual(new Set([0]));
    expect(orderInMoteView(made, BLOCKS).summary).toContain('they read the same');
  }
});

test.each(['', ' ', 'one', 'one two', 'a'.repeat(120), '👩‍👩‍👧 שלום \u0000 \uD83D <|endoftext|>'])(
  'survives %j',
  async (text) => {
    for (let after = 0; after <= BLOCKS; after++) {
      const view = orderInMoteView(await compare(text), after);
      expect(JSON.stringify(view)).not.toMatch(/NaN|null/);
      expect(view.summary).not.toMatch(/undefined/);
    }
  },
);

test('starts with the sentence that was recorded', () => {
  expect(startState(schema)).toEqual({ ...recorded.wish, after: BLOCKS });
});

test('renders its first state on the server', async () => {
  await expect(ssr(OrderInMote, {})).toMatchFileSnapshot('snapshots/order-in-mote.html');
});
