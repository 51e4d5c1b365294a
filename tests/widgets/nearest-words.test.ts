import { beforeAll, describe, expect, test } from 'vitest';
import recorded from '#data/mote/nearest-words.json';
import { cosineSimilarity } from '#math/cosine-similarity.ts';
import type { Tensor } from '#model/mote/inspect.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';
import { MEASURES, nearestTokens } from '#widgets/nearest-words/nearest-tokens.ts';
import NearestWords from '#widgets/nearest-words/NearestWords.svelte';
import { moteSide, realSide } from '#widgets/nearest-words/sides.ts';
import { listed, nearestWordsView, recordedFor } from '#widgets/nearest-words/view.ts';
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
    const [best] = nearestTokens(embeddings.values, 96, id, 'cosine', 1);
    const cosines = Array.from({ length: 1024 }, (_, r) =>
      r === id ? -1 : cosineSimilarity(row(id), row(r)),
    );
    expect(best.row).toBe(cosines.indexOf(Math.max(...cosines)));
    expect(best.cosine).toBeCloseTo(Math.max(...cosines), 12);
  });

  test('a word of several tokens has a row for each', () => {
    const side = moteSide(ids.king.slice(1), embeddings, vocabulary);
    expect(side.pieces.length).toBe(ids.king.length - 1);
    expect(side.pieces.map(({ token }) => token).join('')).toBe('␣king');
  });

  test.each([' ', '\0🦑‮\ud800'])('swallows %j', (word) => {
    const side = moteSide(ids[word], embeddings, vocabulary);
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
  const order = (measure: (typeof MEASURES)[number]) =>
    nearestTokens(table, 2, 0, measure, 3).map(({ row }) => row);
  expect(order('cosine')).toEqual([2, 1, 3]);
  expect(order('dot')).toEqual([1, 2, 3]);
  expect(order('distance')).toEqual([2, 3, 1]);
});

test('real vectors have length 1, so that every measure names the same neighbours', () => {
  const of = (measure: (typeof MEASURES)[number]) =>
    nearestWordsView({ ...state(listed[0]), measure }, first.mote, first.real);
  const [byCosine, ...others] = MEASURES.map(of);
  for (const other of others) {
    expect(other.real.map(({ token }) => token)).toEqual(byCosine.real.map(({ token }) => token));
  }
  expect(of('dot').real[0].value).toBe(byCosine.real[0].value);
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
