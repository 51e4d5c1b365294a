import { expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import { FULL_MIX } from '#world/mix.ts';
import { DocumentStream } from '../../../src/training/mote/document-stream.ts';
import { loadEncoder } from '../../../src/training/mote/load-encoder.ts';

const encoder = loadEncoder();
const EVERYTHING = { mix: FULL_MIX };
const stream = (seed: number, longest = 128) =>
  new DocumentStream(encoder, longest, new Random(seed));

test('a seed gives the same documents, and a state the same ones from there on', () => {
  const [one, two] = [stream(3), stream(3)];
  expect(one.batch(500, EVERYTHING)).toEqual(two.batch(500, EVERYTHING));
  const { state } = one;
  const next = one.batch(500, EVERYTHING);
  const later = stream(4);
  later.state = state;
  expect(later.batch(500, EVERYTHING)).toEqual(next);
  expect(stream(4).batch(500, EVERYTHING)).not.toEqual(next);
});

test('a batch is full, a document over at most, and none is too long', () => {
  const batch = stream(5, 40).batch(1000, EVERYTHING);
  const predictions = batch.map(({ tokens }) => tokens.length - 1);
  const all = predictions.reduce((sum, one) => sum + one, 0);
  expect(all).toBeGreaterThanOrEqual(1000);
  expect(all - predictions[predictions.length - 1]).toBeLessThan(1000);
  expect(Math.max(...predictions)).toBeLessThanOrEqual(40);
  for (const { tokens, weights } of batch) {
    expect(tokens[0]).toBe(tokens[tokens.length - 1]); // the mark that starts a document ends it too
    expect(weights).toHaveLength(tokens.length - 1);
  }
});

test('no text weighs less than a stage says, and the text is the same', () => {
  const asItIs = stream(6).batch(500, EVERYTHING);
  const alike = stream(6).batch(500, { ...EVERYTHING, leastWeight: 1 });
  expect(alike.map(({ tokens }) => tokens)).toEqual(asItIs.map(({ tokens }) => tokens));
  const weightsOf = (batch: typeof asItIs) => batch.flatMap(({ weights }) => Array.from(weights!));
  expect(Math.min(...weightsOf(asItIs))).toBeLessThan(1);
  expect(new Set(weightsOf(alike))).toEqual(new Set([1]));
});
