import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import heldOut from '#data/held-out-losses.json';
import firstState from '#data/surprisal-first-state.json';
import readings from '#data/surprisal-readings.json';
import { trainBytePairModel } from '#model/ngram/train-byte-pair-model.ts';
import { trainWordModel } from '#model/ngram/train-word-model.ts';
import { startState } from '#ui/url-codec.ts';
import CountedModel from '#widgets/counted-model/CountedModel.svelte';
import { byOrderView, nearestStrength, PLOT, pricesOf } from '#widgets/counted-model/by-order.ts';
import { UNITS, type Reading, type Wish } from '#widgets/counted-model/reading.ts';
import { firstReading, firstWish, sentences } from '#widgets/counted-model/first-reading.ts';
import { recordedReading } from '#widgets/counted-model/recorded-reading.ts';
import {
  countedModelView,
  firstGuess,
  levelOf,
  schema,
  wishOf,
} from '#widgets/counted-model/view.ts';
import { computeFirstState, readHere } from '../../scripts/data/surprisal-first-state.ts';
import { cutInTwo, priceOf } from '../../scripts/data/held-out-losses.ts';
import { ssr } from '../support/ssr.ts';

const first = firstReading;
const wish = (changes: Partial<Wish>): Wish => ({ ...firstWish, ...changes });
const bits = ({ units, bytes }: Reading, unit: (typeof UNITS)[number]) =>
  units[unit].tokens.reduce((sum, { nats }) => sum + nats, 0) / Math.LN2 / bytes;

/** Two tokens of probability 1/2 and 1/8 that spell four bytes, in every unit. */
function byHand(nats = [Math.log(2), Math.log(8)]): Reading {
  const facts = { tokens: 9, bytes: 9, vocabularySize: 10, distinct: [4, 6, 7] };
  const tokens = nats.map((price, i) => ({
    part: { text: `t${i}` },
    nats: price,
    unknown: false,
  }));
  const unit = { facts, tokens };
  return { wish: firstWish, bytes: 4, units: { word: unit, 'byte-pair': unit, byte: unit } };
}

test('the stored readings are those of the shipped text (else: npx node scripts/data/surprisal-first-state.ts)', async () => {
  const stored = { 'surprisal-first-state': firstState, 'surprisal-readings': readings };
  expect(stored).toEqual(await computeFirstState());
});

test('two tokens of one bit and three make a loss of two, a perplexity of four, one bit per byte', () => {
  const view = countedModelView('byte', byHand());
  expect(view.compare[2].cells).toEqual(['2', '2.00', '4', '1.00']);
  expect(view.chips.map((chip) => chip.bits)).toEqual(['1.0', '3.0']);
  expect(view.summary).toContain(
    '2 tokens cost 4.0 bits. That is a loss of 2.00 bits, or 1.39 nats',
  );
  expect(view.summary).toContain('1.00 bits per byte');
  expect(view.steps.map(({ math }) => math)).toContain('1.0 + 3.0 = 4.0');
  expect(view.steps.map(({ math }) => math)).toContain('10^{2} = 100');
});

test('one token costs, several cost', () => {
  expect(countedModelView('byte', byHand([Math.log(2)])).summary).toContain(
    '1 token costs 1.0 bits',
  );
});

test('words are never given bits per byte', () => {
  const { compare, summary } = countedModelView('word', first);
  expect(compare[0].cells[3]).toBe('none');
  expect(summary).toContain('no bits per byte');
});

test('one impossible token makes the loss, and with it the perplexity, infinite', () => {
  const view = countedModelView('byte', byHand([Math.log(2), Infinity]));
  expect(view.compare[2].cells).toEqual(['2', '∞', '∞', '∞']);
  expect(view.chips[1]).toMatchObject({ bits: '∞', level: 6 });
  expect(view.summary).toContain('“t1” had a probability of zero');
});

test('without smoothing the model dies of a new sentence and excels at one it has read', async () => {
  const fresh = await readHere(wish({ strength: 0 }));
  expect(bits(fresh, 'byte-pair')).toBe(Infinity);
  expect(bits(fresh, 'word')).toBe(Infinity);
  const known = wish({ text: 'Call me Ishmael.' });
  const smooth = bits(recordedReading(known)!, 'byte-pair');
  expect(bits(await readHere({ ...known, strength: 0 }), 'byte-pair')).toBeLessThan(smooth);
});

test('the figure’s own sentence: lower perplexity by bytes, but lower bits per byte by byte pairs', () => {
  const view = countedModelView('byte-pair', first);
  const [, pairs, bytes] = view.compare.map(({ cells }) => cells.map(Number));
  expect(bytes[2]).toBeLessThan(pairs[2] / 50);
  expect(bytes[3]).toBeGreaterThan(pairs[3]);
});

test('a foreign order and things of another century surprise the model more', () => {
  const [sense, backwards, book, , phone] = sentences.map((text) =>
    bits(recordedReading(wish({ text }))!, 'byte-pair'),
  );
  expect(book).toBeLessThan(sense);
  expect(sense).toBeLessThan(backwards);
  expect(backwards).toBeLessThan(phone);
});

test('shades rise with the price, and only the impossible has the last', () => {
  expect([0, 0.99, 1, 3, 7.9, 8, 16, 1e9].map(levelOf)).toEqual([0, 0, 1, 2, 3, 4, 5, 5]);
  expect(levelOf(Infinity)).toBe(6);
});

test('the guess is answered by the cheapest token', () => {
  const guess = firstGuess(first);
  expect(guess.kind === 'choice' && guess.options[guess.answer]).toBe('the');
  const cheapest = Math.min(...first.units['byte-pair'].tokens.map(({ nats }) => nats));
  expect(guess.reveal).toContain(`${(cheapest / Math.LN2).toFixed(1)} bits`);
});

const HOSTILE = [
  '',
  ' ',
  '\u0000',
  '\ud83d x \ude00',
  '👨‍👩‍👧‍👦'.repeat(4),
  'שלום עולם \u202eabc',
  '<|endoftext|>',
  'a'.repeat(400),
];

function expectNumbers(reading: Reading) {
  for (const unit of UNITS) {
    const { summary, table, steps } = countedModelView(unit, reading);
    const said = JSON.stringify({ summary, table, steps });
    expect(said, reading.wish.text).not.toMatch(/NaN|undefined|not a number/);
  }
}

test('the book’s model reads anything at all', async () => {
  for (const text of HOSTILE) expectNumbers(await readHere(wish({ text, strength: 0 })));
});

test('a longer context helps with what was read, and counting the sentence itself most', async () => {
  const text = 'Call me Ishmael.';
  const alone = await readHere(wish({ text, order: 1 }));
  const three = recordedReading(wish({ text }))!;
  expect(bits(three, 'byte-pair')).toBeLessThan(bits(alone, 'byte-pair'));
  const own = await readHere(wish({ text, corpus: text }));
  expect(own.units['byte-pair'].facts.bytes).toBe(16);
  expect(bits(own, 'byte-pair')).toBeLessThan(bits(three, 'byte-pair'));
});

test.each(HOSTILE)('counts %j, and anything can be read then', async (corpus) => {
  if (corpus.trim() === '') corpus = 'x'; // a blank corpus stands for the book
  for (const text of HOSTILE)
    expectNumbers(await readHere({ text, corpus, order: 5, strength: 0 }));
});

test('every sentence that can be picked has its reading, and nothing else has', () => {
  for (const text of sentences) expect(recordedReading(wish({ text }))?.wish.text).toBe(text);
  expect(recordedReading(firstWish)).toEqual(firstReading);
  expect(recordedReading(wish({ order: 2 }))).toBeUndefined();
  expect(recordedReading(wish({ corpus: 'x' }))).toBeUndefined();
});

test('only what the reading depends on asks for a new one', () => {
  expect(wishOf({ ...startState(schema), unit: 'byte' })).toEqual(firstWish);
});

const parts = cutInTwo(readFileSync('public/data/moby-dick.txt', 'utf8'));

test('the stored losses by order are those of the shipped text (else: npx node scripts/data/held-out-losses.ts)', () => {
  const { strengths, units } = heldOut;
  for (const [unit, order, model] of [
    ['word', 2, trainWordModel(parts.counted, 2)],
    ['byte', 1, trainBytePairModel(parts.counted, [], 1)],
  ] as const) {
    const made = priceOf(model, parts, [0, 4]);
    const stored = units[unit].orders[order - 1];
    const at = (row: readonly (number | null)[]) => [0, 4].map((s) => row[strengths.indexOf(s)]);
    expect(made).toEqual({ ...stored, kept: at(stored.kept), counted: at(stored.counted) });
    expect(model.split(parts.kept).ids).toHaveLength(units[unit].tokens);
  }
});

test('what is kept out is the last tenth, and none of it was counted', () => {
  const { counted, kept } = parts;
  expect(kept.length / (counted.length + kept.length)).toBeCloseTo(0.1, 2);
  expect(counted).not.toContain(kept.slice(0, 200));
});

test('counted text, token by token and without smoothing, costs the entropy of its counts', () => {
  const { table } = trainWordModel(parts.counted, 1);
  const shares = Array.from(table.levels[0].counts, (n) => n / table.tokenCount);
  const bits = shares.reduce((sum, p) => sum - p * Math.log2(p), 0);
  expect(pricesOf('word', 0)[0].counted).toBeCloseTo(bits, 3);
});

test.each(UNITS)(
  'by %s: counted text gets cheaper with every order, and more of kept text impossible',
  (unit) => {
    for (const strength of heldOut.strengths) {
      const prices = pricesOf(unit, strength);
      prices.slice(1).forEach(({ counted, kept, impossible }, i) => {
        expect(counted).toBeLessThan(prices[i].counted);
        expect(impossible).toBeGreaterThan(prices[i].impossible);
        expect(kept).toBeGreaterThan(counted);
      });
      expect(prices.every(({ kept }) => Number.isFinite(kept) === strength > 0)).toBe(true);
    }
  },
);

test('at the first strength, kept words and byte pairs cost least before the longest context; bytes go on falling', () => {
  const cheapest = UNITS.map((unit) => {
    const kept = pricesOf(unit, 1).map((price) => price.kept);
    return [unit, kept.indexOf(Math.min(...kept)) + 1];
  });
  expect(Object.fromEntries(cheapest)).toMatchObject({ byte: 5 });
  for (const [unit, order] of cheapest) if (unit !== 'byte') expect(order).toBeLessThan(5);
});

test('the curve takes the nearest strength measured, and without smoothing all kept text is infinite', () => {
  expect([0, 0.1, 0.3, 1.2, 7.9, 8].map(nearestStrength)).toEqual([0, 0.5, 0.5, 1, 8, 8]);
  const { points, said, kept } = byOrderView('byte-pair', 3, 0);
  expect(points.map((point) => point.kept.label)).toEqual(['∞', '∞', '∞', '∞', '∞']);
  expect(points.every((point) => point.kept.y === PLOT.infinity)).toBe(true);
  expect(said).toContain('text kept out ∞');
  expect(kept).not.toContain('NaN');
});

test('marks of every order stay inside the picture, whatever is chosen', () => {
  for (const unit of UNITS)
    for (const strength of heldOut.strengths)
      for (const { kept, counted } of byOrderView(unit, 1, strength).points) {
        expect(kept.labelY).toBeGreaterThan(8);
        expect(counted.labelY).toBeLessThan(PLOT.height - 16);
      }
});

test('draws its first state on the server, before any script runs', async () => {
  await expect(ssr(CountedModel, {})).toMatchFileSnapshot('snapshots/counted-model.html');
});
