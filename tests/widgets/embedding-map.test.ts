import { describe, expect, test } from 'vitest';
import recorded from '#data/mote/embedding-map.json';
import { matrix } from '#math/matrix.ts';
import { pca } from '#math/pca.ts';
import { Random } from '#math/random.ts';
import { moteWordVectors } from '#model/mote/mote-word-vectors.ts';
import { untrainedEmbeddings } from '#model/mote/untrained-embeddings.ts';
import { createTypeScriptKernels } from '#model/kernels/typescript-kernels.ts';
import { initialiseParameters } from '#model/transformer/initialise.ts';
import { createTransformer } from '#model/transformer/transformer.ts';
import type { WordTable } from '#model/word-vectors/decode-word-vectors.ts';
import { projectionTasks } from '#model/word-vectors/projection-tasks.ts';
import EmbeddingMap from '#widgets/embedding-map/EmbeddingMap.svelte';
import { wordsOf } from '#widgets/embedding-map/kind-words.ts';
import { KINDS, type Kind } from '#widgets/embedding-map/kinds.ts';
import { placeLabels } from '#widgets/embedding-map/labels.ts';
import { layOut } from '#widgets/embedding-map/lay-out.ts';
import { ownKind } from '#widgets/embedding-map/own-kind.ts';
import { embeddingMapView, lookOf, MAP, recordedFor, spaces } from '#widgets/embedding-map/view.ts';
import { openMote } from '../../scripts/data/mote/open-mote.ts';
import { CONFIG } from '../model/mote/tiny-mote.ts';
import { expectAllClose } from '../support/close.ts';
import { ssr } from '../support/ssr.ts';

const START = recorded.kinds as Kind[];
const project = (data: Float64Array, rows: number) =>
  projectionTasks.project({ data, rows }, {} as never);

/** Four words at the corners of a flat rectangle, in five dimensions; all rows of length 1. */
const flat: WordTable = {
  words: ['dog', 'cat', 'red', 'blue'],
  rowOf: new Map(['dog', 'cat', 'red', 'blue'].map((word, row) => [word, row])),
  dimensions: 5,
  vectors: Float32Array.from(
    [
      [0.3, 0.1],
      [0.3, -0.1],
      [-0.3, 0.1],
      [-0.3, -0.1],
    ].flatMap(([x, y]) => [0, x, 0, y, Math.sqrt(1 - x * x - y * y)]),
  ),
};

describe('laying words out', () => {
  test('puts a flat rectangle where it is, with nothing left out', async () => {
    const layout = await layOut(wordsOf(['animals', 'colours'], flat), flat, project);
    expect(layout.words.map(({ word }) => word)).toEqual(['dog', 'cat', 'red', 'blue']);
    expectAllClose(layout.explained, [0.9, 0.1], 1e-3);
    layout.words.forEach(({ x, y }, i) => {
      expect([Math.abs(x), Math.abs(y)]).toEqual([0.3, 0.1]);
      expect(Math.sign(x)).toBe(Math.sign(layout.words[0].x) * (i < 2 ? 1 : -1));
      expect(Math.sign(y)).toBe(Math.sign(layout.words[0].y) * (i % 2 ? -1 : 1));
    });
    expect(layout.ownKind).toBe(1);
    expect(layout.chance).toBeCloseTo(1 / 3, 3);
  });

  test('agrees with the principal components of the shipped embeddings', async () => {
    const ask = openMote();
    const { vocabulary } = await ask('load', {});
    const table = moteWordVectors(vocabulary, await ask('embeddings', { weights: 'mote' }));
    const rows = wordsOf(START, table).map(({ word }) => {
      const row = table.rowOf.get(word.toLowerCase())!;
      return [...table.vectors.subarray(row * 96, (row + 1) * 96)];
    });
    for (const row of rows) expect(Math.hypot(...row)).toBeCloseTo(1, 5);
    const { projected, explained } = pca(matrix(rows.length, 96, rows.flat()), 2);
    const layout = recordedFor({ space: 'mote', kinds: START })!;
    const places = layout.words.flatMap(({ x, y }) => [x, y]);
    expect(places).toHaveLength(projected.data.length);
    places.forEach((place, i) => expect(place).toBeCloseTo(projected.data[i], 2.9));
    layout.explained.forEach((share, i) => expect(share).toBeCloseTo(explained[i], 2.9));
  });

  test('names words without a vector, and gives up below three', async () => {
    const layout = await layOut(
      [
        { word: 'dog', kind: 'animals' },
        { word: 'yeti', kind: 'animals' },
      ],
      flat,
      project,
    );
    expect(layout.words).toEqual([]);
    expect(layout.missing).toEqual(['yeti']);
    const view = embeddingMapView({ space: 'real', kinds: [] }, layout);
    expect(view.empty).toBe(true);
    expect(view.points).toEqual([]);
  });
});

test('neighbours of their own kind are counted as by hand', () => {
  const rows = [
    [1, 0],
    [0.96, 0.28],
    [0, 1],
    [0.8, 0.6],
  ];
  // 0 → 1, 1 → 0, 2 → 3, 3 → 1
  expect(ownKind(['a', 'a', 'b', 'b'], rows)).toEqual({ share: 3 / 4, chance: 4 / 12 });
  expect(() => ownKind(['a'], [[1]])).toThrow(RangeError);
});

test('untrained embeddings are those that the whole model starts from', () => {
  const transformer = createTransformer(createTypeScriptKernels(), CONFIG);
  initialiseParameters(CONFIG, transformer.parameters, new Random(1));
  const { shape, values } = untrainedEmbeddings(CONFIG);
  expect(shape).toEqual([CONFIG.vocabularySize, CONFIG.width]);
  expect([...values]).toEqual([...transformer.parameters.flat.subarray(0, values.length)]);
});

test('every space has a recorded first map, and the kinds in another order are the same map', () => {
  for (const { space } of spaces) {
    const layout = recordedFor({ space, kinds: START })!;
    expect(layout.words.length).toBeGreaterThan(30);
    expect(recordedFor({ space, kinds: [...START].reverse() })).toEqual(layout);
    expect(embeddingMapView({ space, kinds: START }, layout).summary).toContain('%');
  }
  expect(recordedFor({ space: 'mote', kinds: ['food'] })).toBeUndefined();
});

describe('labels', () => {
  const boxes = ({ points }: ReturnType<typeof embeddingMapView>) =>
    points.flatMap(({ text, word }) => {
      if (!text) return [];
      const size = 7.4 * word.length;
      const left = text.x - { start: 0, middle: size / 2, end: size }[text.anchor];
      return [{ word, left, right: left + size, top: text.y - 7.5, bottom: text.y + 7.5 }];
    });

  test('do not overlap', () => {
    const layout = recordedFor({ space: 'mote', kinds: START })!;
    const all = boxes(embeddingMapView({ space: 'mote', kinds: START }, layout));
    expect(all.length).toBeGreaterThan(10);
    all.forEach((a, i) =>
      all.slice(i + 1).forEach((b) => {
        const beside = a.right <= b.left || b.right <= a.left;
        expect(beside || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
      }),
    );
  });

  test('stay within the map, whatever kinds it shows', async () => {
    const ask = openMote();
    const { vocabulary } = await ask('load', {});
    const table = moteWordVectors(vocabulary, await ask('embeddings', { weights: 'mote' }));
    const some: Kind[][] = [
      START,
      ['animals', 'places', 'food', 'games'],
      ['names', 'food'],
      [...KINDS],
    ];
    for (const kinds of some) {
      const layout = await layOut(wordsOf(kinds, table), table, project);
      const all = boxes(embeddingMapView({ space: 'mote', kinds }, layout));
      expect(all.length).toBeGreaterThan(10);
      for (const { word, left, right, top, bottom } of all) {
        expect(Math.min(left, top), word).toBeGreaterThanOrEqual(0);
        expect(right, word).toBeLessThanOrEqual(MAP.width);
        expect(bottom, word).toBeLessThanOrEqual(MAP.height);
      }
    }
  });

  test('stand where there is room for them, or nowhere', () => {
    expect(placeLabels([{ x: 160, y: 5, label: 'x'.repeat(60) }], MAP)).toEqual([null]);
    const low = placeLabels([{ x: 160, y: MAP.height - 3, label: 'rice' }], MAP)[0]!;
    expect(low).toEqual({ x: 160, y: MAP.height - 16, anchor: 'middle' });
  });
});

test('every kind has a mark of its own', () => {
  const looks = KINDS.map((kind) => `${lookOf(kind).d} ${lookOf(kind).fill}`);
  expect(new Set(looks).size).toBe(KINDS.length);
});

test('draws its first state on the server', async () => {
  await expect(ssr(EmbeddingMap, {})).toMatchFileSnapshot('snapshots/embedding-map.html');
});
