import { expect, test } from 'vitest';
import MoteLosses from '#widgets/mote-losses/MoteLosses.svelte';
import { pricedText, type PricedText } from '#widgets/mote-losses/priced-text.ts';
import {
  first,
  firstGuess,
  moteLossesView,
  recordedFor,
  texts,
} from '#widgets/mote-losses/view.ts';
import { ssr } from '../support/ssr.ts';

const made = (bits: readonly number[], trueBits: readonly number[] | null = null): PricedText => ({
  text: 'abc',
  dropped: 0,
  tokens: bits.map((_, id) => ({ id, text: String.fromCharCode(97 + (id % 26)) })),
  nats: bits.map((b) => b * Math.LN2),
  trueNats: trueBits && trueBits.map((b) => b * Math.LN2),
});

test('the token that starts a document is neither shown nor paid for', () => {
  const tokens = [
    { id: 9, control: 'document' as const },
    { id: 1, text: ' hi' },
  ];
  const priced = pricedText('hi', { tokens, nats: Float64Array.of(0, 2), dropped: 0 });
  expect(priced).toMatchObject({ tokens: [{ text: ' hi' }], nats: [2], trueNats: null });
});

test('mean, perplexity and bits per byte follow from the prices', () => {
  const { summary, steps } = moteLossesView(made([1, 2, 3]), 'bits');
  expect(summary).toContain('3 tokens cost Mote 6.0 bits');
  expect(summary).toContain('a loss of 2.00 bits, or 1.39 nats');
  expect(summary).toContain('a perplexity of 4.');
  expect(summary).toContain('“c” with 3.0 bits');
  expect(steps.at(-1)!.math).toBe('6.00 / 3 = 2.00');
});

test('bits and nats draw the same bars with other numbers', () => {
  const [bits, nats] = (['bits', 'nats'] as const).map((unit) =>
    moteLossesView(made([1, 2, 3]), unit),
  );
  expect(nats.rows.map(({ width }) => width)).toEqual(bits.rows.map(({ width }) => width));
  expect(bits.rows.map(({ price }) => price)).toEqual(['1.00', '2.00', '3.00']);
  expect(nats.rows.map(({ price }) => price)).toEqual(['0.69', '1.39', '2.08']);
});

test('the line runs through the mean of all tokens so far', () => {
  const { means, rows, barX } = moteLossesView(made([4, 0, 2]), 'bits');
  const xs = [...means.matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x) - barX);
  const whole = rows[0].width; // four bits
  expect(xs.map((x) => x / whole)).toEqual([
    expect.closeTo(1, 3),
    expect.closeTo(0.5, 3),
    expect.closeTo(0.5, 3),
  ]);
});

test('a known truth is marked and named, an unknown one is said to be so', () => {
  const known = moteLossesView(made([3, 1], [1, 1]), 'bits');
  expect(known.rows[0].trueX! - known.barX).toBeCloseTo(known.rows[0].width / 3, 1);
  expect(known.summary).toContain('it would cost 2.0 bits, 1.00 per token');
  const unknown = moteLossesView(made([3, 1]), 'bits');
  expect(unknown.rows[0].trueX).toBeNull();
  expect(unknown.summary).toContain('not known');
});

test('every recorded text has a price per token, and the truth is one the world can write', () => {
  for (const text of texts) {
    const { tokens, nats, trueNats } = recordedFor(text)!;
    expect(nats).toHaveLength(tokens.length);
    expect(nats.every((price) => price >= 0)).toBe(true);
    if (trueNats) expect(trueNats).toHaveLength(tokens.length);
    expect(tokens.map((token) => ('text' in token ? token.text : '?')).join('')).toBe(` ${text}`);
  }
  expect(first.trueNats).not.toBeNull();
  expect(recordedFor('comes Monday After mat the on sat cat The')!.trueNats).toBeNull();
});

test('the guess is answered by the dearest token it offers', () => {
  const guess = firstGuess(first);
  if (guess.kind !== 'choice') throw new Error('expected a choice');
  const price = (label: string) =>
    first.nats[
      first.tokens.findIndex((token) => 'text' in token && `␣${token.text.trim()}` === label)
    ];
  const prices = guess.options.map(price);
  expect(guess.options.length).toBeGreaterThanOrEqual(3);
  expect(new Set(guess.options).size).toBe(guess.options.length);
  expect(Math.max(...prices)).toBe(prices[guess.answer]);
});

test('survives no text, an impossible token and a text beyond the context', () => {
  expect(moteLossesView(recordedFor('')!, 'nats')).toMatchObject({
    rows: [],
    means: '',
    steps: [],
  });
  const impossible = moteLossesView(made([0, 1e6]), 'bits');
  expect(impossible.summary).toContain('∞');
  expect(JSON.stringify(impossible)).not.toContain('NaN');
  const long = moteLossesView({ ...made(new Array(127).fill(5)), dropped: 4000 }, 'bits');
  expect(long.rows).toHaveLength(127);
  expect(long.summary).toContain('4,000 tokens of its beginning');
});

test('draws its first state on the server', async () => {
  await expect(ssr(MoteLosses, {})).toMatchFileSnapshot('snapshots/mote-losses.html');
});
