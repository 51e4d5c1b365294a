import fc from 'fast-check';
import { expect, test } from 'vitest';
import facts from '#data/mote/facts.json';
import type { Kernels } from '#model/kernels/kernels.ts';
import { createTypeScriptKernels } from '#model/kernels/typescript-kernels.ts';
import { KeyValueCache } from '#model/transformer/key-value-cache.ts';
import {
  decodingSize,
  multiplications,
  operationCount,
} from '#model/transformer/operation-count.ts';
import { parameterParts } from '#model/transformer/parameters.ts';
import { TINY, tinyTransformer } from '../../support/tiny-transformer.ts';

/** Kernels that count what their matrix products multiply. */
function countingKernels() {
  const kernels = createTypeScriptKernels();
  const counted = { multiplications: 0 };
  const counting: Kernels = {
    ...kernels,
    matmul(a, b, out, how = {}) {
      const inner = how.transposeA ? a.rows : a.columns;
      counted.multiplications += out.rows * inner * out.columns;
      kernels.matmul(a, b, out, how);
    },
  };
  return { kernels: counting, counted };
}

test('is what a run really multiplies, for any past and any fresh tokens', () => {
  const { kernels, counted } = countingKernels();
  const cache = new KeyValueCache(tinyTransformer(kernels));
  fc.assert(
    fc.property(fc.nat(6), fc.integer({ min: 1, max: 6 }), (past, fresh) => {
      cache.rewind(0);
      if (past > 0) cache.append(Array(past).fill(1));
      counted.multiplications = 0;
      cache.append(Array(fresh).fill(2));
      expect(multiplications(TINY, { past, fresh })).toBe(counted.multiplications);
    }),
    { seed: 20260601 },
  );
});

test('takes every weight of a matrix once for each fresh token', () => {
  const weights = parameterParts(facts.config)
    .filter(({ kind }) => kind === 'matrix')
    .reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  expect(operationCount(facts.config, { past: 50, fresh: 3 }).weights).toBe(3 * weights);
});

test('pieces of a text multiply fewer scores than the whole, and as many weights', () => {
  const whole = operationCount(TINY, { past: 0, fresh: 9 });
  const pieces = Array.from({ length: 9 }, (_, past) => operationCount(TINY, { past, fresh: 1 }));
  expect(pieces.reduce((sum, { weights }) => sum + weights, 0)).toBe(whole.weights);
  // 1 + 2 + … + 9 pairs instead of 9²: nothing is computed to be masked away
  const attention = pieces.reduce((sum, piece) => sum + piece.attention, 0);
  expect(attention / whole.attention).toBeCloseTo(45 / 81, 12);
});

test('one more token is one fresh row with a cache, and the whole text without', () => {
  expect(decodingSize(7, { cache: true })).toEqual({ past: 6, fresh: 1 });
  expect(decodingSize(7, { cache: false })).toEqual({ past: 0, fresh: 7 });
});

test('is 0 for no token, and refuses what is no number of tokens', () => {
  expect(multiplications(TINY, { past: 5, fresh: 0 })).toBe(0);
  for (const wrong of [-1, 0.5, NaN, Infinity]) {
    expect(() => operationCount(TINY, { past: wrong, fresh: 1 })).toThrow('past must be');
    expect(() => operationCount(TINY, { past: 0, fresh: wrong })).toThrow('fresh must be');
  }
});
