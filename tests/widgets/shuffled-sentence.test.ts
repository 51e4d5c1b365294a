import { expect, test } from 'vitest';
import recorded from '#data/mote/shuffled-sentence.json';
import { startState } from '#ui/url-codec.ts';
import { lossesOfOrders } from '#widgets/shuffled-sentence/losses.ts';
import ShuffledSentence from '#widgets/shuffled-sentence/ShuffledSentence.svelte';
import { first, schema, shuffledSentenceView } from '#widgets/shuffled-sentence/view.ts';
import { openMote } from '../../scripts/data/mote/open-mote.ts';
import { ssr } from '../support/ssr.ts';

const ask = openMote();
const { config, vocabulary } = await ask('load', {});
const read = (text: string, seed = 1) => lossesOfOrders({ text, seed }, config, vocabulary, ask);
const mean = (bits: readonly number[]) => bits.reduce((sum, each) => sum + each, 0) / bits.length;

test('reads the very same tokens in both orders, the last word last', async () => {
  const { readings } = await read('The queen loves her kite');
  const ids = readings.map(({ tokens }) => tokens.map(({ id }) => id));
  for (const each of ids) {
    expect([...each].sort()).toEqual([...ids[0]].sort());
    expect(each.at(-1)).toBe(ids[0].at(-1));
  }
  expect(ids[2]).not.toEqual(ids[0]);
});

test('in order and with positions, tokens cost what Mote itself says', async () => {
  const text = 'After Monday comes Tuesday';
  const { nats } = await ask('losses', { parts: [{ text }] });
  const [original] = (await read(text)).readings;
  original.bits.forEach((bits, t) => expect(bits).toBeCloseTo(nats[t + 1] / Math.LN2, 4));
});

test('shuffling a sentence of its world costs Mote bits', () => {
  const [inOrder, , shuffled] = first.readings;
  expect(mean(shuffled.bits)).toBeGreaterThan(2 * mean(inOrder.bits));
});

test('the sentence holds three of the four means', () => {
  const { summary, rows } = shuffledSentenceView(first, 'on');
  for (const [i, { bits }] of first.readings.entries()) {
    expect(rows[i].bits).toBe(`${mean(bits).toFixed(2)} bits`);
    if (i < 3) expect(summary).toContain(mean(bits).toFixed(2));
  }
});

test('shows the tokens as read with positions or without', () => {
  const on = shuffledSentenceView(first, 'on');
  const off = shuffledSentenceView(first, 'off');
  expect(on.strips.map(({ order }) => order)).toEqual(['original', 'shuffled']);
  expect(on.strips[0].tokens[0].below).toBe(first.readings[0].bits[0].toFixed(1));
  expect(off.strips[1].tokens[2].below).toBe(first.readings[3].bits[2].toFixed(1));
  expect(off.summary).toBe(on.summary);
});

test.each(['', 'one', 'x '.repeat(300), '👩‍👩‍👧 שלום \u0000 \uD83D <|endoftext|>'])(
  'survives %j',
  async (text) => {
    const losses = await read(text);
    for (const positions of ['on', 'off'] as const) {
      const view = shuffledSentenceView(losses, positions);
      expect(JSON.stringify(view)).not.toMatch(/NaN|null|Infinity/);
      expect(view.summary).not.toMatch(/undefined/);
    }
  },
);

test('a text that does not fit is cut at a word, and that is said', async () => {
  const losses = await read('dog '.repeat(150));
  expect(shuffledSentenceView(losses, 'on').cut).toBe(true);
  expect(losses.readings[0].tokens.length).toBeLessThan(config.contextLength);
});

test('starts with the sentence that was recorded', () => {
  expect(startState(schema)).toEqual({ ...recorded.wish, positions: 'on' });
});

test('renders its first state on the server', async () => {
  await expect(ssr(ShuffledSentence, {})).toMatchFileSnapshot('snapshots/shuffled-sentence.html');
});

test.each(['one', 'The dog', 'dog dog dog dog'])(
  '%j cannot be shuffled, and that is said',
  async (text) => {
    expect(shuffledSentenceView(await read(text), 'on').summary).toContain('changes nothing');
  },
);
