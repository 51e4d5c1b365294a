import { describe, expect, test } from 'vitest';
import { openMote } from '../../scripts/data/mote/open-mote.ts';
import { natsWithout, readHead, type HeadReading } from '#widgets/mote-heads/head-reading.ts';
import MoteHeads from '#widgets/mote-heads/MoteHeads.svelte';
import { first, moteHeadsView, schema, wishOf, type Made } from '#widgets/mote-heads/view.ts';
import { startState } from '#ui/url-codec.ts';
import { ssr } from '../support/ssr.ts';

const ask = openMote();
const wish = { ...first.reading.wish, text: 'One day' };

const made = (changes: Partial<HeadReading> = {}): Made => ({
  reading: {
    wish: { text: 'b', block: 0, head: 1, mask: true, drop: false },
    dropped: 0,
    tokens: [
      { id: 9, control: 'document' },
      { id: 1, text: ' b' },
    ],
    weights: [
      [1, 0],
      [0.25, 0.75],
    ],
    nats: [2 * Math.LN2, 0.5 * Math.LN2],
    changedNats: [3 * Math.LN2, 4 * Math.LN2],
    next: [
      [{ label: '␣b', probability: 0.25, changed: 0.125 }],
      [
        { label: 'x', probability: 0.7, changed: 0.1 },
        { label: 'y', probability: 0.2, changed: 0.8 },
      ],
    ],
    ...changes,
  },
  without: [
    [
      [2 * Math.LN2, 0.5 * Math.LN2],
      [3 * Math.LN2, 4 * Math.LN2],
    ],
  ],
});

test('the figure starts with the head whose loss is felt most at the end of the text', () => {
  const { reading, without } = first;
  const last = without.map((heads) => heads.map((nats) => nats.at(-1)!));
  expect(last[reading.wish.block][reading.wish.head]).toBe(Math.max(...last.flat()));
  expect(wishOf(startState(schema))).toEqual(reading.wish);
});

test('every row of the recorded weights is one whole, and none looks ahead', () => {
  first.reading.weights.forEach((row, t) => {
    expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 2);
    expect(row.slice(t + 1).every((weight) => weight === 0)).toBe(true);
  });
});

describe('asking Mote', () => {
  test('without a change both models agree', async () => {
    const { vocabulary } = await ask('load', {});
    const { nats, changedNats, next } = await readHead(ask, wish, vocabulary);
    expect(changedNats).toEqual(nats);
    expect(next.flat().every(({ probability, changed }) => probability === changed)).toBe(true);
  });

  test('removing a head gives what it would be worth in the table', async () => {
    const { vocabulary, config } = await ask('load', {});
    const without = await natsWithout(ask, wish.text, config);
    for (const [block, head] of [
      [0, 0],
      [config.blocks - 1, config.heads - 1],
    ]) {
      const { changedNats } = await readHead(ask, { ...wish, block, head, drop: true }, vocabulary);
      changedNats.forEach((price, t) => expect(price).toBeCloseTo(without[block][head][t], 4));
    }
  });

  test('without the mask an earlier token sees a later one', async () => {
    const { vocabulary } = await ask('load', {});
    const { weights } = await readHead(ask, { ...wish, mask: false }, vocabulary);
    expect(weights[0][1]).toBeGreaterThan(0);
    const masked = await readHead(ask, wish, vocabulary);
    expect(masked.weights[0].slice(1).every((weight) => weight === 0)).toBe(true);
  });

  test('no text at all is the start of a document', async () => {
    const { vocabulary, config } = await ask('load', {});
    const reading = await readHead(ask, { ...wish, text: '', drop: true }, vocabulary);
    const view = moteHeadsView(
      { reading, without: await natsWithout(ask, '', config) },
      { at: 127 },
    );
    expect(view.at).toBe(0);
    expect(JSON.stringify(view)).not.toContain('NaN');
    expect(view.summary).not.toContain('loss of the text'); // nothing in it was predicted
    expect(view.steps).toHaveLength(2);
  });
});

test('says where a token looks, and what follows by the whole model', () => {
  const { summary, next } = moteHeadsView(made(), { at: 1 });
  expect(summary).toContain('In block 1, head 2, “␣b” puts the most weight, 75.0\u00a0%, on “␣b”');
  expect(summary).toContain('expects “x”, with 70.0\u00a0%');
  expect(next[0].changedWidth).toBeNull();
});

test('a removed head moves price, favourite and loss, and the sentence says so', () => {
  const wish = { ...made().reading.wish, drop: true };
  const { summary, next, prices, costs } = moteHeadsView(made({ wish }), { at: 1 });
  expect(summary).toContain('“x” after it goes from 0.50 to 4.00 bits, and the favourite is “y”');
  expect(summary).toContain('The loss of the text goes from 2.00 to 3.00 bits per token');
  expect([next[1].share, next[1].changedShare]).toEqual(['20.0\u00a0%', '80.0\u00a0%']);
  expect(prices[0].below).toBe('2.0 → 3.0');
  expect(costs[0].cells).toEqual([
    { says: '0.00', chosen: false },
    { says: '3.50', chosen: true },
  ]);
});

test('never explains: no sentence says why or because', () => {
  for (const [mask, drop] of [
    [true, false],
    [true, true],
    [false, true],
    [false, false],
  ]) {
    const view = moteHeadsView(made({ wish: { ...made().reading.wish, mask, drop } }), { at: 0 });
    expect(JSON.stringify(view)).not.toMatch(/\b(why|because|explains?|reason)\b/i);
  }
});

test('a place beyond the text is its last token, and many tokens go without labels', () => {
  expect(moteHeadsView(made(), { at: 127 }).at).toBe(1);
  const size = 128;
  const row = new Array<number>(size).fill(1 / size);
  const long = made({
    dropped: 7,
    tokens: Array.from({ length: size }, (_, id) => ({ id, text: '\ud800\u0000' })),
    weights: row.map(() => row),
    nats: row,
    changedNats: row,
    next: row.map(() => made().reading.next[1]),
  });
  long.without = [[row]];
  const { picture, summary } = moteHeadsView(long, { at: 60 });
  expect(picture.hasLabels).toBe(false);
  expect(picture.left + picture.width).toBeLessThanOrEqual(320);
  expect(summary).toContain('7 tokens of its beginning');
});

test('draws its first state on the server', async () => {
  await expect(ssr(MoteHeads, {})).toMatchFileSnapshot('snapshots/mote-heads.html');
});
