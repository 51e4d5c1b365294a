/** Every set of kernels computes what the TypeScript ones do in double precision, at awkward sizes. */
import { expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import type { Kernels, MatmulOptions } from '#model/kernels/kernels.ts';
import { doubleKernels, kernelSets } from '../../support/kernel-sets.ts';
import { expectNear } from '../../support/near.ts';

const ROWS = 5;
const WIDTH = 22; // not a multiple of 4, as vector instructions would like it
const SIZE = ROWS * WIDTH;

/** One call of one kernel on random numbers; returns all that it wrote. */
type Call = (kernels: Kernels, numbers: (length: number) => Float32Array) => ArrayLike<number>[];

const product =
  (M: number, K: number, N: number, how: MatmulOptions = {}): Call =>
  (kernels, numbers) => {
    const grid = (rows: number, columns: number) => {
      const data = numbers(rows * (columns + 3) + 2);
      return { data, offset: 2, rows, columns, stride: columns + 3 };
    };
    const a = how.transposeA ? grid(K, M) : grid(M, K);
    const b = how.transposeB ? grid(N, K) : grid(K, N);
    const out = grid(M, N);
    kernels.matmul(a, b, out, how);
    return [out.data];
  };

const ints = (kernels: Kernels, values: number[]) => {
  const copy = kernels.ints(values.length);
  copy.set(values);
  return copy;
};

const calls: Record<string, Call> = {
  'matmul, one row': product(1, 33, 19),
  'matmul, one row, B transposed': product(1, 33, 19, { transposeB: true }),
  'matmul, many rows': product(7, 33, 19),
  'matmul, a single column': product(9, 6, 1),
  'matmul, a single inner number': product(6, 1, 9),
  'matmul, A transposed, added': product(13, 10, 21, { transposeA: true, accumulate: true }),
  'matmul, B transposed': product(10, 24, 18, { transposeB: true }),
  'matmul, both transposed': product(6, 9, 11, { transposeA: true, transposeB: true }),
  rmsNorm: (kernels, numbers) => {
    const [out, inverseRms] = [kernels.floats(SIZE), kernels.floats(ROWS)];
    kernels.rmsNorm(numbers(SIZE), numbers(WIDTH), out, inverseRms);
    return [out, inverseRms];
  },
  rmsNormBackward: (kernels, numbers) => {
    const [x, gain, inverseRms] = [numbers(SIZE), numbers(WIDTH), kernels.floats(ROWS)];
    kernels.rmsNorm(x, gain, kernels.floats(SIZE), inverseRms);
    const [gradX, gradGain] = [numbers(SIZE), numbers(WIDTH)];
    kernels.rmsNormBackward(numbers(SIZE), x, gain, inverseRms, gradX, gradGain);
    return [gradX, gradGain];
  },
  ...Object.fromEntries(
    ([1, -1] as const).map((direction): [string, Call] => [
      `rotate, direction ${direction}`,
      (kernels, numbers) => {
        const data = numbers(ROWS * 40);
        const x = { data, offset: 4, rows: ROWS, columns: 18, stride: 40 }; // 3 heads of 6
        const angles = { headSize: 6, cosines: numbers(9 * 3), sines: numbers(9 * 3) };
        kernels.rotate(x, ints(kernels, [0, 8, 3, 3, 1]), angles, direction);
        return [data];
      },
    ]),
  ),
  ...Object.fromEntries(
    [true, false].map((causal): [string, Call] => [
      `attentionSoftmax and its way back, causal: ${causal}`,
      (kernels, numbers) => {
        const grid = () => ({ data: numbers(300), offset: 5, rows: 9, columns: 13, stride: 30 });
        const [weights, gradWeights] = [grid(), grid()];
        kernels.attentionSoftmax(weights, 2.5, causal);
        kernels.attentionSoftmaxBackward(weights, gradWeights, 2.5);
        return [weights.data, gradWeights.data];
      },
    ]),
  ),
  gelu: (kernels, numbers) => {
    const [x, out] = [numbers(SIZE), kernels.floats(SIZE)];
    kernels.scale(x, 4);
    kernels.gelu(x, out);
    return [out];
  },
  'geluBackward, in place': (kernels, numbers) => {
    const grad = numbers(SIZE);
    kernels.geluBackward(grad, numbers(SIZE), grad);
    return [grad];
  },
  'embed and its way back': (kernels, numbers) => {
    const ids = ints(kernels, [6, 0, 6, 3, 6]);
    const [out, gradTable] = [kernels.floats(SIZE), numbers(7 * WIDTH)];
    kernels.embed(numbers(7 * WIDTH), ids, out);
    kernels.embedBackward(numbers(SIZE), ids, gradTable);
    return [out, gradTable];
  },
  'crossEntropy, losses only': (kernels, numbers) => {
    const [logits, losses] = [numbers(SIZE), kernels.floats(ROWS)];
    kernels.crossEntropy(logits, ints(kernels, [0, 21, 7, 7, 2]), losses);
    return [logits, losses];
  },
  'crossEntropy, with gradients': (kernels, numbers) => {
    const [logits, losses] = [numbers(SIZE), kernels.floats(ROWS)];
    kernels.scale(logits, 10);
    kernels.crossEntropy(logits, ints(kernels, [0, 21, 7, 7, 2]), losses, numbers(ROWS));
    return [logits, losses];
  },
  'add, scale and sumOfSquares': (kernels, numbers) => {
    const x = numbers(SIZE + 1);
    kernels.add(x, numbers(SIZE + 1));
    kernels.scale(x, -1.7);
    return [x, [kernels.sumOfSquares(x)]];
  },
  'adamW, three steps': (kernels, numbers) => {
    const parameters = numbers(SIZE + 3);
    const moments = { first: kernels.floats(SIZE + 3), second: kernels.floats(SIZE + 3) };
    const options = {
      learningRate: 0.02,
      beta1: 0.9,
      beta2: 0.98,
      epsilon: 1e-8,
      weightDecay: 0.1,
    };
    for (const step of [1, 2, 3]) {
      kernels.adamW(parameters, numbers(SIZE + 3), moments, { ...options, step });
    }
    return [parameters, moments.first, moments.second];
  },
};

for (const { name, create, tolerance } of kernelSets) {
  test.each(Object.keys(calls))(`${name} is as exact as it should be: %s`, async (call) => {
    const results = [await create(), doubleKernels()].map((kernels) => {
      const random = new Random(11);
      return calls[call](kernels, (length) => {
        const values = kernels.floats(length);
        for (let i = 0; i < length; i++) values[i] = Math.fround(random.normal());
        return values;
      });
    });
    results[0].forEach((actual, i) => expectNear(actual, results[1][i], tolerance));
  });

  test(`${name} gives out zeros`, async () => {
    const kernels = await create();
    expect([...kernels.floats(5)]).toEqual([0, 0, 0, 0, 0]);
    expect([...kernels.ints(2)]).toEqual([0, 0]);
    expect(kernels.ints(2)).toBeInstanceOf(Int32Array);
  });
}
