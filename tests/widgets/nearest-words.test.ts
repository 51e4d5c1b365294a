import { beforeAll, describe, expect, test } from 'vitest';
import recorded from '#data/mote/nearest-words.json';
import { cosineSimilarity } from '#math/cosine-similarity.ts';
import type { Tensor } from '#model/mote/inspect.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';
import { MEASURES, nearestTokens, type Measure } from '#widgets/nearest-words/nearest-tokens.ts';
import NearestWords from '#widgets/nearest-words/NearestWords.svelte';
import { moteSide, realSide } from '#widgets/nearest-words/sides.ts';
import { listed, nearestWordsView, recordedFor } from '#widgets/nearest-words/view.ts';
import { words } from '#strings/nearest-words.ts';
import { openMote } from '../../scripts/data/mote/open-mote.ts';
import { wordVectors } from '../model/word-vectors/shipped-vectors.ts';
import { ssr } from '../support/ssr.ts';

const state = (word: string) => ({ word, measure: 'cosine' as const, piece: 0 });
const first = recordedFor(listed[0])!;

describe('with the shipped Mote', () => {
  let embeddings: Tensor;
  let vocabulary: MoteToken[];
  let ids: Record<string, number[]>;

  beforeAll(async () => {
    const ask = openMote();
    embeddings = await ask('embeddings', {});
    ({ vocabulary } = await ask('load', {}));
    ids = {};
    for (const word of ['dog', 'king', ' ', '\0🦑‮\ud800']) {
      ids[word] = (await ask('tokenize', { text: word })).tokens.map(({ id }) => id);
    }
  });

  test('the nearest by cosine is what comparing with every other row finds', () => {
    const [, id] = ids.dog;
    const row = (r: number) => embeddings.values.subarray(r * 96, (r + 1) * 96);
    const [best] = nearestTokens(embeddings.values, 96, id, 1).cosine;
    const cosines = Array.from({ length: 1024 }, (_, r) =>
      r === id ? -1 : cosineSimilarity(row(id), row(r)),
    );
    expect(best.row).toBe(cosines.indexOf(Math.max(...cosines)));
    expect(best.cosine).toBeCloseTo(Math.max(...cosines), 12);
  });

  test('a word of several tokens has a row for each', async () => {
    const side = await moteSide(ids.king.slice(1), embeddings, vocabulary);
    expect(side.pieces.length).toBe(ids.king.length - 1);
    expect(side.pieces.map(({ token }) => token).join('')).toBe('␣king');
  });

  test('many tokens are looked up a few at a time, and each only once', async () => {
    let breathed = false;
    setTimeout(() => (breathed = true));
    const long = await moteSide([...Array(40).keys()], embeddings, vocabulary);
    expect(breathed).toBe(true);
    const again = await moteSide(Array(40).fill(7), embeddings, vocabulary);
    expect(new Set(again.pieces)).toEqual(new Set([long.pieces[7]]));
    expect(again.pieces).toHaveLength(40);
  });

  test.each([' ', '\0🦑‮\ud800'])('swallows %j', async (word) => {
    const side = await moteSide(ids[word], embeddings, vocabulary);
    for (const measure of MEASURES) {
      const view = nearestWordsView(
        { word, measure, piece: 99 },
        side,
        realSide(word, wordVectors),
      );
      expect(view.real).toEqual([]);
      expect(view.mote.length).toBeGreaterThan(3);
      expect(JSON.stringify(view)).not.toMatch(/NaN|undefined/);
    }
  });
});

test('measures order by what they say: 2-D rows with known angles and lengths', () => {
  const table = Float32Array.from([1, 0, 3, 3, 0.9, 0.1, 0, 0]);
  const near = nearestTokens(table, 2, 0, 3);
  const order = (measure: Measure) => near[measure].map(({ row }) => row);
  expect(order('cosine')).toEqual([2, 1, 3]);
  expect(order('dot')).toEqual([1, 2, 3]);
  expect(order('distance')).toEqual([2, 3, 1]);
});

test('real vectors have length 1, so that every measure names the same neighbours', () => {
  const { vectors, dimensions, rowOf } = wordVectors;
  const known = listed.map((word) => word.toLowerCase()).filter((word) => rowOf.has(word));
  expect(known.length).toBeGreaterThan(3);
  for (const word of known) {
    const near = nearestTokens(vectors, dimensions, rowOf.get(word)!, 7);
    const [byCosine, ...others] = MEASURES.map((measure) => near[measure].map(({ row }) => row));
    for (const other of others) expect(other).toEqual(byCosine);
    for (const { length } of near.cosine) expect(length).toBeCloseTo(1, 6);
  }
});

test('by any measure, list, rows, sentence and arithmetic are about the same two tokens', () => {
  for (const { word, mote, real } of recorded)
    for (const measure of MEASURES)
      for (const [piece, { token }] of mote.pieces.entries()) {
        const view = nearestWordsView({ word, measure, piece }, mote, real);
        const [nearest] = view.mote;
        expect(view.rows.map(({ label }) => label)).toEqual([token, nearest.token]);
        expect(view.summary).toContain(`nearest to “${nearest.token}”, by`);
        const own = view.steps.filter(({ key }) => key === nearest.key);
        expect(own[0].says).toBe(words.stepCosine(token, nearest.token));
        const result = Number(own.at(-1)!.math.split(' = ')[1].replace('−', '-'));
        if (measure !== 'dot')
          expect(Math.abs(result - Number(nearest.value.replace('−', '-')))).toBeLessThan(0.0051);
      }
});

test('the picture draws the row of the nearest by the chosen measure', async () => {
  const values = Float32Array.from([1, 0, 3, 3, 0.9, 0.1]);
  const vocabulary = ['a', 'b', 'c'].map((text, id) => ({ id, text }));
  const { pieces } = await moteSide([0], { shape: [3, 2], values }, vocabulary);
  expect(pieces[0].twins).toEqual({ cosine: [0.9, 0.1], dot: [3, 3], distance: [0.9, 0.1] });
});

test('no word is its own neighbour', () => {
  for (const { word, mote, real } of recorded) {
    expect(real.nearest.map(({ token }) => token)).not.toContain(word.toLowerCase());
    for (const piece of mote.pieces) {
      expect(piece.nearest.cosine.map(({ token }) => token)).not.toContain(piece.token);
    }
  }
});

test('the summary names both nearest', () => {
  const { summary } = nearestWordsView(state(listed[0]), first.mote, first.real);
  expect(summary).toContain(first.mote.pieces[0].nearest.cosine[0].token);
  expect(summary).toContain(first.real.nearest[0].token);
});

test('draws its first state on the server', async () => {
  await expect(ssr(NearestWords, {})).toMatchFileSnapshot('snapshots/nearest-words.html');
});
