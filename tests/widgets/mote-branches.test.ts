import { describe, expect, test } from 'vitest';
import type { MoteToken } from '#model/mote/mote-token.ts';
import {
  differences,
  LENGTH,
  stepsOf,
  writeBranches,
  type Scores,
  type Wish,
} from '#widgets/mote-branches/branches.ts';
import MoteBranches from '#widgets/mote-branches/MoteBranches.svelte';
import { first, firstWish, moteBranchesView, schema } from '#widgets/mote-branches/view.ts';
import { startState } from '#ui/url-codec.ts';
import { ssr } from '../support/ssr.ts';

const vocabulary: MoteToken[] = [
  ...['a', 'b', 'c'].map((text, id) => ({ id, text })),
  { id: 3, control: 'document' },
];
/** Hardly ever ends; what comes depends on the token before. */
const restless: Scores = async (ids) => ({
  logits: Float32Array.from(
    [0, 1, 2, -20],
    (score, id) => score * (id === (ids.at(-1) ?? 0) ? -1 : 1),
  ),
  dropped: ids.length,
});
const plain: Wish = { text: '', temperature: 1, topK: 0, topP: 1, seed: 5, at: 3, force: 2 };
const write = (changes: Partial<Wish> = {}, scores = restless) =>
  writeBranches(scores, { ...plain, ...changes }, vocabulary);
const ids = (tokens: readonly { token: MoteToken }[] | null) =>
  tokens!.map(({ token }) => token.id);

describe('two continuations', () => {
  test('share everything before the fork, where the forced token stands', async () => {
    const { first: drawn, second, at } = await write();
    expect(ids(second).slice(0, at)).toEqual(ids(drawn).slice(0, at));
    expect(second![at].rank).toBe(2);
    expect(drawn).toHaveLength(LENGTH);
  });

  test('use the same random number at the same place', async () => {
    // Scores that ignore the text: after the fork both must draw the same.
    const deaf: Scores = async () => ({ logits: Float32Array.of(1, 2, 3, -20), dropped: 0 });
    const { first: drawn, second } = await write({ force: 3 }, deaf);
    expect(ids(second).slice(4)).toEqual(ids(drawn).slice(4));
  });

  test('are the same when the drawn token is forced', async () => {
    const { first: drawn } = await write();
    const { second } = await write({ force: drawn[3].rank });
    expect(ids(second)).toEqual(ids(drawn));
  });

  test('differ by what the seed decides, and by nothing else', async () => {
    expect(ids((await write()).first)).toEqual(ids((await write()).first));
    expect(ids((await write({ seed: 6 })).first)).not.toEqual(ids((await write()).first));
  });

  test('end with the document, and the fork stays within what was written', async () => {
    const ending: Scores = async (before) => ({
      logits: Float32Array.of(1, 0, 0, before.length > 1 ? 99 : -99),
      dropped: 0,
    });
    const { first: drawn, at } = await write({ at: 27 }, ending);
    expect(drawn.at(-1)!.token).toMatchObject({ control: 'document' });
    expect(drawn).toHaveLength(3);
    expect(at).toBe(2);
  });

  test('are greedy at temperature 0', async () => {
    const { first: drawn } = await write({ temperature: 0, seed: 1 });
    expect(drawn.every(({ rank }) => rank === 1)).toBe(true);
  });
});

test('top-k, top-p and temperature stand in the usual order, and none where it is off', () => {
  expect(stepsOf(plain)).toEqual([{ kind: 'temperature', temperature: 1 }]);
  expect(stepsOf({ ...plain, topK: 3, topP: 0.5 }).map(({ kind }) => kind)).toEqual([
    'temperature',
    'top-k',
    'top-p',
  ]);
});

test('counts the later places at which the continuations differ', () => {
  const tokens = (...all: number[]) =>
    all.map((id) => ({ token: vocabulary[id], probability: 0.5, rank: 1 }));
  const made = { ...first, at: 1, first: tokens(0, 1, 2, 0), second: tokens(0, 2, 2, 1, 1) };
  expect(differences(made)).toEqual({ count: 1, of: 2 });
  expect(differences({ ...made, second: null })).toEqual({ count: 0, of: 0 });
});

describe('the picture', () => {
  test('starts as recorded', () => {
    expect(startState(schema)).toEqual(firstWish);
    expect(first.second![first.at].rank).toBe(firstWish.force);
    expect(ids(first.second)).not.toEqual(ids(first.first));
  });

  test('bars hold the whole distribution, whatever the filters cut', () => {
    for (const changes of [{}, { topK: 3 }, { topP: 0.05 }, { temperature: 0 }]) {
      const { rows } = moteBranchesView({ ...first, wish: { ...firstWish, ...changes } });
      const whole = rows.reduce((sum, { share }) => sum + parseFloat(share.replace('<', '')), 0);
      expect(Math.abs(whole - 100)).toBeLessThan(0.6);
    }
  });

  test('a filter ends the curve, and the model’s own goes on', () => {
    const { curve, summary } = moteBranchesView({
      ...first,
      wish: { ...firstWish, topK: 10, topP: 1 },
    });
    expect(curve.at(10)).not.toBeNull();
    expect(curve.at(11)).toBeNull();
    expect(curve.curves[1].length).toBeGreaterThan(curve.curves[0].length);
    expect(summary).toContain('10 of 1,024 tokens can be drawn');
  });

  test('says how much the filters cut off of what stood before them, never more than all', () => {
    expect(firstWish.temperature).toBe(1);
    for (const changes of [
      { topK: 3, topP: 0.05 },
      { topK: 5, topP: 0.5 },
      { topK: 4, topP: 1 },
    ]) {
      const { steps, table } = moteBranchesView({ ...first, wish: { ...firstWish, ...changes } });
      const kept = table.rows
        .map(({ cells }) => cells.slice(2).map((share) => parseFloat(String(share))))
        .reduce((sum, [given, draws]) => sum + (draws > 0 ? given : 0), 0);
      expect(parseFloat(steps.at(-1)!.math) + kept).toBeCloseTo(100, 1);
    }
  });

  test('says how much of a long text Mote does not see at the fork', async () => {
    expect(moteBranchesView({ ...first, dropped: 0 }).summary).not.toContain('left out');
    const made = await write({ at: 3 });
    expect(moteBranchesView(made).summary).toContain('3 tokens of its beginning are left out.');
  });

  test('shows the end of a long text, its characters whole and in order', () => {
    const text = `\u202e${'😀'.repeat(280)}!`;
    const { prompt } = moteBranchesView({ ...first, wish: { ...firstWish, text } });
    expect(prompt.isWellFormed()).toBe(true);
    expect(prompt).toMatch(/^… .*!$/u);
    expect(prompt).not.toContain('\u202e');
  });

  test('marks the forced token and those that differ later', () => {
    const { second } = moteBranchesView(first);
    expect(second!.filter(({ forced }) => forced)).toHaveLength(1);
    expect(second!.filter(({ differs }) => differs).length).toBeGreaterThanOrEqual(
      differences(first).count,
    );
  });

  test('offers a rank from a link, and says when nothing is forced', () => {
    const far = moteBranchesView({ ...first, wish: { ...firstWish, force: 700 } });
    expect(far.choices.at(-1)!.value).toBe('700');
    const none = moteBranchesView({ ...first, second: null, wish: { ...firstWish, force: 0 } });
    expect(none.second).toBeUndefined();
    expect(none.summary).not.toContain('Forced');
  });
});

test('draws its first state on the server', async () => {
  await expect(ssr(MoteBranches, {})).toMatchFileSnapshot('snapshots/mote-branches.html');
});
