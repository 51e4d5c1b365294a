import { expect, test } from 'vitest';
import facts from '#data/mote/facts.json';
import { shortText } from '#ui/short-text.ts';
import { startState } from '#ui/url-codec.ts';
import {
  lensReading,
  settledAfter,
  TOP,
  type LensReading,
} from '#widgets/logit-lens/lens-reading.ts';
import LogitLens from '#widgets/logit-lens/LogitLens.svelte';
import {
  guessFor,
  logitLensView,
  recordedFor,
  schema,
  texts,
  type State,
} from '#widgets/logit-lens/view.ts';
import { ssr } from '../support/ssr.ts';

const state = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });
const readings = texts.map((text) => recordedFor(text)!);
const depths = facts.config.blocks + 1;

test('every reading has one row of candidates for each depth and token, best first', () => {
  for (const { tokens, candidates, norms } of readings) {
    expect([candidates.length, norms.length]).toEqual([depths, depths]);
    for (const layer of candidates) {
      expect(layer).toHaveLength(tokens.length);
      for (const ranks of layer) {
        const shares = ranks.map(({ probability }) => probability);
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1.001);
      }
    }
  }
});

test('finds the depth from which the last answer stands to the end', () => {
  const answers = ['b', 'a', 'b', 'a', 'a'];
  const reading: LensReading = {
    text: '',
    tokens: ['x'],
    dropped: 0,
    norms: answers.map(() => [1]),
    candidates: answers.map((token) => [[{ token, probability: 1 }]]),
  };
  expect(settledAfter(reading, 0)).toBe(3);
  const always = { ...reading, candidates: answers.map(() => reading.candidates[0]) };
  expect(settledAfter(always, 0)).toBe(0);
});

test('the guess is answered by the reading itself', () => {
  for (const reading of readings) {
    const guess = guessFor(reading);
    if (guess.kind !== 'choice') throw new Error('expected a choice');
    expect(guess.options).toHaveLength(depths);
    const last = reading.tokens.length - 1;
    const best = reading.candidates.map((layer) => layer[last][0].token);
    const from = best.slice(guess.answer);
    expect(new Set(from)).toEqual(new Set([best.at(-1)]));
    if (guess.answer > 0) expect(best[guess.answer - 1]).not.toBe(best.at(-1));
  }
});

test('marks the candidates that the text goes on with, all of them and no other', () => {
  for (const reading of readings) {
    const { tokens, candidates } = reading;
    const marked = logitLensView(reading, state({ top: TOP })).rows.map(({ cells }) =>
      cells.flatMap(({ ranks }) => ranks.filter(({ hit }) => hit).map(({ label }) => label)),
    );
    const come = tokens.map((_, t) =>
      candidates.flatMap((layer) => layer[t].filter(({ token }) => token === tokens[t + 1])),
    );
    expect(come.flat().length).toBeGreaterThan(0);
    expect(marked.map((labels) => labels.length)).toEqual(come.map((hits) => hits.length));
    marked.forEach((labels, t) => {
      for (const label of labels) expect(label).toBe(shortText(tokens[t + 1], 12));
    });
    expect(marked.at(-1)).toEqual([]);
  }
});

test('shows as many candidates as asked for, or the length of the stream', () => {
  for (const top of [1, 2, 3]) {
    const { rows } = logitLensView(readings[0], state({ top }));
    expect(rows.every(({ cells }) => cells.every(({ ranks }) => ranks.length === top))).toBe(true);
  }
  const { rows, summary } = logitLensView(readings[0], state({ show: 'lengths' }));
  expect(rows[0].cells.every(({ length, ranks }) => length && ranks.length === 0)).toBe(true);
  expect(summary).toContain('times as long');
  const bars = rows.flatMap(({ cells }) => cells.map(({ bar }) => bar));
  expect(Math.max(...bars)).toBe(100);
});

test('an answer of the worker is read row by row', () => {
  const vocabulary = ['a', 'b', 'c', 'd'].map((text) => ({ text }));
  const values = Float32Array.from([0.5, 0.3, 0.1, 0.6, 0.2, 0.1, 0.9, 0.05, 0.01, 0.4, 0.3, 0.2]);
  const reading = lensReading(
    'ab',
    {
      tokens: [
        { id: 0, text: 'a' },
        { id: 1, text: 'b' },
      ],
      dropped: 3,
      tensors: [
        { shape: [2, 2, 3], values, ids: Int32Array.from([0, 1, 2, 3, 2, 1, 1, 0, 2, 2, 3, 0]) },
        { shape: [2, 2], values: Float32Array.from([1, 2, 3, 4]) },
      ],
    },
    vocabulary,
  );
  expect(reading.candidates[1][0].map(({ token }) => token)).toEqual(['b', 'a', 'c']);
  expect(reading.candidates[0][1][0]).toEqual({ token: 'd', probability: 0.6 });
  expect(reading.norms).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(logitLensView(reading, state()).summary).toContain('the first 3 of this text');
});

test('a token beyond the text means its last, and a text alone with its start can be drawn', () => {
  const alone: LensReading = {
    ...readings[0],
    text: '',
    tokens: readings[0].tokens.slice(0, 1),
    candidates: readings[0].candidates.map((layer) => layer.slice(0, 1)),
    norms: readings[0].norms.map((layer) => layer.slice(0, 1)),
  };
  for (const at of [0, 5, 127])
    for (const show of ['tokens', 'lengths'] as const) {
      const view = logitLensView(alone, state({ at, show, top: 3 }));
      expect(view.chosen).toBe(0);
      expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity/);
    }
  expect(logitLensView(readings[0], state({ at: 127 })).chosen).toBe(readings[0].tokens.length - 1);
});

test('a text that was not recorded has no reading', () => {
  expect(recordedFor('\u0000<|endoftext|>')).toBeUndefined();
});

test('renders its first state on the server', async () => {
  await expect(ssr(LogitLens, {})).toMatchFileSnapshot('snapshots/logit-lens.html');
});
