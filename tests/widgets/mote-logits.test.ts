import { describe, expect, test } from 'vitest';
import { softmax } from '#math/softmax.ts';
import MoteLogits from '#widgets/mote-logits/MoteLogits.svelte';
import { rankedScores, type RankedScores } from '#widgets/mote-logits/ranked-scores.ts';
import { first, firstGuess, moteLogitsView, texts } from '#widgets/mote-logits/view.ts';
import { ssr } from '../support/ssr.ts';

const made = (logits: readonly number[]): RankedScores => ({
  text: 'x',
  dropped: 0,
  labels: logits.map((_, i) => `t${i}`),
  logits,
});

test('sorts scores best first, the lower id before an equal one', () => {
  const vocabulary = ['a', 'b', 'c', 'd'].map((text, id) => ({ id, text }));
  const { labels, logits } = rankedScores('', 3, Float32Array.of(1, 5, -2, 5), vocabulary);
  expect(labels).toEqual(['b', 'd', 'a', 'c']);
  expect(logits).toEqual([5, 5, 1, -2]);
});

test('the recording holds a score for every token, sorted', () => {
  expect(first.labels).toHaveLength(first.logits.length);
  expect(first.logits.every((z, i) => i === 0 || z <= first.logits[i - 1])).toBe(true);
  expect(texts[0]).toBe(first.text);
});

describe('adding a number to every score', () => {
  const [before, after] = [0, 7].map((shift) => moteLogitsView(first, { shift, rank: 100 }));

  test('moves the scores', () => {
    const score = (view: typeof before) => Number(view.rows[0].score.replace('−', '-'));
    expect(score(after) - score(before)).toBeCloseTo(7, 6);
  });

  test('leaves every probability and the curve where they were', () => {
    expect(after.rows.map(({ share }) => share)).toEqual(before.rows.map(({ share }) => share));
    expect(after.curve.curves).toEqual(before.curve.curves);
  });
});

test('the bars and the rest hold one whole', () => {
  const { rows } = moteLogitsView(made([3, 2, 1, ...new Array(40).fill(-1)]), {
    shift: 0,
    rank: 1,
  });
  const whole = rows.reduce((sum, { share }) => sum + parseFloat(share), 0);
  expect(Math.abs(whole - 100)).toBeLessThan(0.5);
  expect(rows.at(-1)!.token).toContain('35');
});

test('counts what lies over one percent, and what the others share', () => {
  const probs = softmax(first.logits);
  const over = probs.filter((p) => p > 0.01).length;
  const guess = firstGuess(first);
  expect(guess).toMatchObject({ kind: 'number', answer: over });
  expect(guess.reveal).toContain(`The other ${(1024 - over).toLocaleString('en')}`);
});

test('a rank says how many times as likely the best token is', () => {
  const { summary, curve } = moteLogitsView(made([2, 2 - Math.log(8), -9]), { shift: 0, rank: 2 });
  expect(summary).toContain('Rank 2 is “t1”');
  expect(summary).toContain('8 times as likely');
  expect(curve.at(2)!.x).toBeGreaterThan(curve.at(1)!.x);
  expect(curve.at(2)!.y).toBeGreaterThan(curve.at(1)!.y);
});

test('survives a rank beyond the list, hostile text and scores that vanish', () => {
  const view = moteLogitsView(
    { ...made([0, -800, -900]), text: '\u0000\ud800<|endoftext|>'.repeat(200), dropped: 12 },
    { shift: -20, rank: 1024 },
  );
  expect(view.at).toBe(3);
  expect(view.curve.at(3)).toBeNull();
  expect(view.summary).toContain('12 tokens of its beginning');
  expect(view.summary.length).toBeLessThan(500);
  expect(view.summary.isWellFormed()).toBe(true);
});

test('draws its first state on the server', async () => {
  await expect(ssr(MoteLogits, {})).toMatchFileSnapshot('snapshots/mote-logits.html');
});
