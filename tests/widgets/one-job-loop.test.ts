import { expect, test } from 'vitest';
import { softmax } from '#math/softmax.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';
import { startState } from '#ui/url-codec.ts';
import OneJobLoop from '#widgets/one-job-loop/OneJobLoop.svelte';
import { goRound, ROUNDS, takeOne, type AskScores } from '#widgets/one-job-loop/rounds.ts';
import Stages from '#widgets/one-job-loop/Stages.svelte';
import { firstLoop, oneJobLoopView, schema } from '#widgets/one-job-loop/view.ts';
import { openMote } from '../../scripts/data/mote/open-mote.ts';
import { ssr } from '../support/ssr.ts';

const first = startState(schema);
const view = (step: number) => oneJobLoopView({ ...first, step }, firstLoop.wish, firstLoop.result);

const vocabulary: MoteToken[] = [
  { id: 0, text: ' a' },
  { id: 1, text: ' b' },
  { id: 2, bytes: [0xe2], spells: null, part: 1, parts: 1 },
  { id: 3, control: 'document' },
];
/** A model that always says the same. */
const always =
  (...logits: number[]): AskScores =>
  async ({ ids }) => ({
    tokens: [vocabulary[3], ...ids.map((id) => vocabulary[id])],
    dropped: 0,
    logits: Float32Array.from(logits),
  });

test('the number drawn falls on the stretch of the token taken', () => {
  const logits = Float32Array.of(0, 2, 1, -1);
  const probs = [...softmax(logits)];
  for (const point of [0, 0.3, 0.6436, 0.9, 0.97, 0.999999]) {
    const { taken } = takeOne(logits, vocabulary, point);
    expect(taken.from).toBeLessThanOrEqual(point);
    expect(taken.from + taken.share).toBeGreaterThan(point);
    expect(taken.share).toBe(probs[taken.token.id]);
  }
});

test('greedy takes the likeliest and draws nothing', async () => {
  const wish = { text: 'x', seed: 5, how: 'greedy' as const };
  const { rounds } = await goRound(wish, vocabulary, always(0, 3, 1, 1));
  expect(rounds).toHaveLength(ROUNDS);
  for (const { taken, point } of rounds) {
    expect(taken.token.id).toBe(1);
    expect(point).toBeNull();
  }
});

test('the loop ends where the text ends', async () => {
  const wish = { text: '', seed: 1, how: 'sample' as const };
  const loop = await goRound(wish, vocabulary, always(-99, -99, -99, 99));
  expect(loop.rounds).toHaveLength(1);
  const end = oneJobLoopView({ ...first, step: 99 }, wish, loop);
  expect(end.summary).toContain('ends a text');
  expect(end.last).toBe(4);
});

test('one seed gives one text', async () => {
  const taken = async (seed: number) =>
    (
      await goRound({ text: 'x', seed, how: 'sample' }, vocabulary, always(1, 1, 1, -99))
    ).rounds.map(({ taken: { token } }) => token.id);
  expect(await taken(7)).toEqual(await taken(7));
  expect(await taken(7)).not.toEqual(await taken(8));
});

test('the recorded rounds are what their points draw', () => {
  for (const { taken, point, top } of firstLoop.result.rounds) {
    expect(taken.from).toBeLessThanOrEqual(point! + 1e-6);
    expect(taken.from + taken.share).toBeGreaterThan(point! - 1e-6);
    expect(top[0].share).toBeGreaterThanOrEqual(taken.share);
  }
});

test('each stage says what happens in it', () => {
  expect(view(0).summary).toContain(firstLoop.wish.text);
  expect(view(1).summary).toContain('tokens');
  expect(view(2).summary).toContain('1,024');
  expect(view(3).summary).toContain('falls on the stretch');
  expect(view(4).summary).toContain('is appended');
});

test('a token more is read in every round', () => {
  expect(view(5).chips.length).toBe(view(1).chips.length + 1);
  expect(view(4).newest).not.toBe('');
});

test('the last column of the table multiplies the probabilities', () => {
  const all = firstLoop.result.rounds.reduce((product, { taken }) => product * taken.share, 1);
  const cells = view(0).table.rows.at(-1)!.cells;
  expect(Number.parseFloat(String(cells[4]))).toBeCloseTo(Number.parseFloat(all.toPrecision(3)), 3);
});

test('where a text fills the context, each round shows the tokens that Mote reads in it', async () => {
  const mote = openMote();
  const wish = { text: '😀 3.14159 '.repeat(60).slice(0, 600), seed: 3, how: 'sample' as const };
  const { vocabulary } = await mote('load', {});
  const loop = await goRound(wish, vocabulary, (prompt) => mote('predict', prompt));
  expect(loop.rounds.length).toBeGreaterThan(5);
  for (const [round, { dropped }] of loop.rounds.entries()) {
    const ids = loop.rounds.slice(0, round).map(({ taken }) => taken.token.id);
    const read = await mote('predict', { parts: [{ text: wish.text }], ids });
    const shown = oneJobLoopView({ ...first, step: 4 * round + 1 }, wish, loop);
    expect(dropped).toBe(read.dropped);
    expect(shown.dropped).toContain(`The first ${read.dropped} tokens`);
    expect(shown.summary).toContain(`a row of ${read.tokens.length} tokens`);
    expect(shown.earlier).toContain(String(read.tokens.length - 32));
    expect(shown.chips.map(({ below }) => below)).toEqual(
      read.tokens.slice(-32).map(({ id }) => String(id)),
    );
    const keys = shown.chips.map(({ key }) => key).filter(Boolean);
    expect(keys).toEqual(ids.map((_, i) => `round-${i}`));
  }
});

test('a pasted mark of reordering turns nothing round, and no character is cut in two', () => {
  const wish = { ...firstLoop.wish, text: `\u202e${'😀'.repeat(300)}\ud83d` };
  const made = oneJobLoopView({ ...first, step: 4 }, wish, firstLoop.result);
  for (const text of [made.before, made.summary]) {
    expect(text).not.toContain('\u202e');
    expect(text.isWellFormed()).toBe(true);
  }
});

test('survives any text and any step', async () => {
  for (const text of ['', '👩‍👩‍👧‍👦'.repeat(60), 'שלום', '\ud800', '\u0000\u202e<|endoftext|>']) {
    const wish = { text, seed: 3, how: 'sample' as const };
    const loop = await goRound(wish, vocabulary, always(0, 0, 0, 0));
    for (const step of [0, 1, 2, 3, 17, 48]) {
      const made = oneJobLoopView({ ...first, text, step }, wish, loop);
      expect(JSON.stringify(made)).not.toMatch(/NaN|undefined/);
    }
  }
});

test('says where the prompt ends and what Mote wrote begins', () => {
  const says = (step: number) =>
    ssr(Stages, { view: view(step) }).includes('> Mote wrote: </span>');
  expect([0, 3, 4, 8].map(says)).toEqual([false, false, true, true]);
});

test('draws its first state on the server', async () => {
  await expect(ssr(OneJobLoop, {})).toMatchFileSnapshot('snapshots/one-job-loop.html');
});
