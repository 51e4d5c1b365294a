import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ablations } from '#model/transformer/ablations.ts';
import { headWeights } from '#model/transformer/activations.ts';
import { KeyValueCache } from '#model/transformer/key-value-cache.ts';
import { flat } from '#model/transformer/matrix32.ts';
import { doubleKernels, kernelSets } from '../../support/kernel-sets.ts';
import { expectNear } from '../../support/near.ts';
import { run, TINY, tinyTransformer } from '../../support/tiny-transformer.ts';

const tokens = fc.array(fc.nat(TINY.vocabularySize - 1), { minLength: 1, maxLength: 4 });
const texts = fc.array(tokens, { minLength: 1, maxLength: 3 });

const ablated: [string, Ablations][] = [
  ['the whole model', {}],
  ['no positions', { noPositions: true }],
  ['a head dropped', { dropHeads: [{ block: 0, head: 1 }] }],
];

for (const { name, create, tolerance } of kernelSets) {
  test.each(ablated)(`${name}: any pieces give the logits of the whole: %s`, async (_, without) => {
    const model = tinyTransformer(await create());
    const cache = new KeyValueCache(model, undefined, without);
    fc.assert(
      fc.property(texts, (pieces) => {
        cache.rewind(0);
        const ends = pieces.map((piece) => [...cache.append(piece)]);
        const { logits } = run(model, pieces.flat(), without);
        expect(cache.length).toBe(logits.length);
        logits.forEach((row, r) => expectNear(cache.logits(r), row, tolerance));
        expectNear(ends[ends.length - 1], logits[logits.length - 1], tolerance);
      }),
      { seed: 20260601, numRuns: 20 },
    );
  });

  test(`${name}: after a rewind another continuation is as if it were the first`, async () => {
    const model = tinyTransformer(await create());
    const cache = new KeyValueCache(model, 12);
    cache.append([3, 1, 4]);
    const first = [...cache.append([1, 5])];
    cache.rewind(3);
    expect(cache.length).toBe(3);
    cache.append([9, 2, 6, 5]);
    cache.rewind(3);
    expect([...cache.append([1, 5])]).toEqual(first);
    expectNear(first, run(model, [3, 1, 4, 1, 5]).logits[4], tolerance);
  });
}

test('keeps every activation of every token, whenever it came', () => {
  const model = tinyTransformer(doubleKernels());
  const cache = new KeyValueCache(model, 5);
  for (const token of [3, 1, 4, 1, 5]) cache.append([token]);
  const { activations } = run(model, [3, 1, 4, 1, 5]);
  for (const l of [0, 1]) {
    expectNear(cache.activations.residual[l + 1].data, flat(activations.residual[l + 1]), 1e-12);
    const [stepped, whole] = [cache.activations, activations].map((seen) => {
      const { data, offset } = headWeights(seen, l, 1, { start: 0, from: 0, end: 5 });
      return data.subarray(offset, offset + 25);
    });
    expectNear(stepped, whole, 1e-12);
  }
});

test('may hold more tokens than training showed', () => {
  const cache = new KeyValueCache(tinyTransformer(doubleKernels()), 2 * TINY.contextLength);
  const logits = cache.append(Array.from({ length: 2 * TINY.contextLength }, (_, t) => t % 11));
  expect(logits.every(Number.isFinite)).toBe(true);
});

test('refuses what it cannot do, and then is as before', () => {
  const cache = new KeyValueCache(tinyTransformer(doubleKernels()), 3);
  const before = [...cache.append([3, 1])];
  expect(() => cache.append([1, 2])).toThrow('there is room for 3 tokens, not for 4');
  expect(() => cache.append([])).toThrow(RangeError);
  expect(() => cache.append([11])).toThrow(RangeError);
  expect(() => cache.logits(2)).toThrow(RangeError);
  expect(() => cache.rewind(3)).toThrow(RangeError);
  expect(cache.length).toBe(2);
  expect([...cache.logits(1)]).toEqual(before);
});

test('refuses to work without a mask', () => {
  const model = tinyTransformer(doubleKernels());
  expect(() => new KeyValueCache(model, 3, { noMask: true })).toThrow(RangeError);
});
