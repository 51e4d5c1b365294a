import { expect, test } from 'vitest';
import facts from '#data/mote/facts.json';
import recorded from '#data/mote/past-length.json';
import { startState } from '#ui/url-codec.ts';
import PastLength from '#widgets/past-length/PastLength.svelte';
import {
  firstGuess,
  pastLengthView,
  placesOf,
  schema,
  STRETCH,
  type State,
} from '#widgets/past-length/view.ts';
import { ssr } from '../support/ssr.ts';

const state = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });

test('the measurement covers every stretch in every reading', () => {
  const stretches = recorded.length / recorded.stretch;
  const { list, documents } = recorded;
  for (const line of [...Object.values(list), ...Object.values(documents)]) {
    expect(line).toHaveLength(stretches);
    for (const nats of line) expect(nats).toBeGreaterThan(0);
  }
  expect(STRETCH.max).toBe(stretches - 1);
});

test('no document of training was longer than the context, and all its predictions are counted', () => {
  const { longest, median, percentile99, predictions, counts, documents, leftOut } =
    recorded.lengths;
  expect(longest).toBeLessThanOrEqual(facts.config.contextLength);
  expect(median).toBeLessThan(percentile99);
  expect(percentile99).toBeLessThanOrEqual(longest);
  expect(predictions.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(documents - leftOut);
});

test('a document loses the same wherever it stands as a whole', () => {
  expect(recorded.moved.nats).toBeLessThan(1e-3);
});

test('the sentence gives the loss of the stretch in bits, beside a blind guess', () => {
  const view = pastLengthView(state({ at: 2 }));
  const bits = (recorded.list.plain[2] / Math.LN2).toFixed(2);
  const blind = Math.log2(facts.config.vocabularySize).toFixed(2);
  expect(view.summary).toBe(
    `At tokens 64 to 95, a token costs Mote ${bits} bits; guessing blindly among all its tokens costs ${blind}.`,
  );
});

test('a remedy adds a line, a mark and a sentence; documents add how they read alone', () => {
  expect(pastLengthView(state()).other).toBeUndefined();
  const slower = pastLengthView(state({ places: 'slower', text: 'documents', at: 3 }));
  expect(slower.other).toMatch(/^M/);
  expect(slower.now.other).toBeGreaterThan(0);
  expect(slower.alone).toMatch(/^M/);
  expect(slower.summary).toContain((recorded.documents.slower[3] / Math.LN2).toFixed(2));
  expect(slower.summary).toContain((recorded.documents.alone[3] / Math.LN2).toFixed(2));
  expect(slower.table.columns).toHaveLength(slower.table.rows[0].cells.length);
});

test('nothing is predicted at place 0', () => {
  expect(placesOf(0)).toEqual([1, recorded.stretch - 1]);
  expect(placesOf(1)).toEqual([recorded.stretch, 2 * recorded.stretch - 1]);
});

test('the guess is answered by the measurement', () => {
  const guess = firstGuess();
  const far = recorded.list.plain[STRETCH.max] / Math.LN2;
  const near = recorded.list.plain[2] / Math.LN2;
  const expected = far > Math.log2(facts.config.vocabularySize) ? 2 : far > 2 * near ? 1 : 0;
  expect(guess.answer).toBe(expected);
});

test('every state has a finite picture', () => {
  for (const text of ['list', 'documents'] as const)
    for (const places of ['plain', 'squeezed', 'slower'] as const)
      for (const at of [0, STRETCH.max]) {
        const view = pastLengthView(state({ text, places, at }));
        expect(JSON.stringify(view)).not.toMatch(/NaN|null/);
        expect(view.summary).not.toMatch(/undefined|false/);
      }
});

test('renders its first state on the server', async () => {
  await expect(ssr(PastLength, {})).toMatchFileSnapshot('snapshots/past-length.html');
});
