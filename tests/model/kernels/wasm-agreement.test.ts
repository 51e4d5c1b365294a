import { expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import type { Kernels, Matrix32 } from '#model/kernels/kernels.ts';
import { createTypeScriptKernels } from '#model/kernels/typescript-kernels.ts';
import { draw, drawIds, loadWasmKernels, pick } from '../../support/kernels-wasm.ts';
import { expectNear } from '../../support/near.ts';

/** What an operation wrote. */
type Result = Float32Array | number[];

const matrix = (data: Float32Array, rows: number): Matrix32 => {
  const columns = data.length / rows;
  return { data, offset: 0, rows, columns, stride: columns };
};

const operations: Record<string, (kernels: Kernels, random: Random) => Result[]> = {
  matmul(kernels, random) {
    const [rows, depth, columns] = [pick(random), 1 + random.int(70), pick(random)];
    const a = matrix(draw(kernels, rows * depth, random), rows);
    const b = matrix(draw(kernels, depth * columns, random), depth);
    const out = matrix(draw(kernels, rows * columns, random), rows);
    const gradB = matrix(kernels.floats(depth * columns), depth);
    const gradA = matrix(kernels.floats(rows * depth), rows);
    kernels.matmul(a, b, out, { accumulate: true });
    kernels.matmul(a, out, gradB, { transposeA: true });
    kernels.matmul(out, b, gradA, { transposeB: true });
    return [out.data, gradA.data, gradB.data];
  },
  rmsNorm(kernels, random) {
    const [rows, width] = [1 + random.int(9), pick(random)];
    const [x, gradOut, gradX] = [1, 1, 1].map(() => draw(kernels, rows * width, random));
    const [gain, gradGain] = [draw(kernels, width, random), draw(kernels, width, random)];
    const [out, inverseRms] = [kernels.floats(rows * width), kernels.floats(rows)];
    kernels.rmsNorm(x, gain, out, inverseRms);
    kernels.rmsNormBackward(gradOut, x, gain, inverseRms, gradX, gradGain);
    return [out, inverseRms, gradX, gradGain];
  },
  rotate(kernels, random) {
    const [rows, heads, headSize] = [1 + random.int(9), 1 + random.int(4), 2 + 2 * random.int(20)];
    const x = draw(kernels, rows * heads * headSize, random);
    const [cosines, sines] = [1, 1].map(() => draw(kernels, 16 * (headSize / 2), random));
    const positions = drawIds(kernels, rows, random, 16);
    kernels.rotate(matrix(x, rows), positions, { headSize, cosines, sines }, 1);
    return [x];
  },
  attentionSoftmax(kernels, random) {
    const [rows, past] = [1 + random.int(20), random.int(20)];
    const [weights, gradients] = [1, 1].map(() => draw(kernels, rows * (past + rows), random));
    kernels.attentionSoftmax(matrix(weights, rows), 0.5, random.int(2) === 0);
    kernels.attentionSoftmaxBackward(matrix(weights, rows), matrix(gradients, rows), 0.5);
    return [weights, gradients];
  },
  gelu(kernels, random) {
    const x = draw(kernels, pick(random), random, 3);
    const [out, gradX] = [kernels.floats(x.length), draw(kernels, x.length, random)];
    kernels.gelu(x, out);
    kernels.geluBackward(gradX, x, gradX);
    return [out, gradX];
  },
  embed(kernels, random) {
    const [rows, vocabulary, width] = [1 + random.int(40), pick(random), pick(random)];
    const table = draw(kernels, vocabulary * width, random);
    const ids = drawIds(kernels, rows, random, vocabulary);
    const out = kernels.floats(rows * width);
    kernels.embed(table, ids, out);
    kernels.embedBackward(out, ids, table);
    return [out, table];
  },
  crossEntropy(kernels, random) {
    const [rows, vocabulary] = [1 + random.int(9), pick(random)];
    const logits = draw(kernels, rows * vocabulary, random, 5);
    const targets = drawIds(kernels, rows, random, vocabulary);
    const losses = kernels.floats(rows);
    kernels.crossEntropy(logits, targets, losses, draw(kernels, rows, random));
    return [losses, logits];
  },
  'add, scale and sumOfSquares'(kernels, random) {
    const x = draw(kernels, pick(random), random);
    kernels.add(x, draw(kernels, x.length, random));
    kernels.scale(x, 0.7);
    return [x, [kernels.sumOfSquares(x)]];
  },
  adamW(kernels, random) {
    const length = pick(random);
    const [parameters, gradients] = [1, 1].map(() => draw(kernels, length, random));
    const moments = { first: kernels.floats(length), second: kernels.floats(length) };
    const betas = { beta1: 0.9, beta2: 0.98, epsilon: 1e-8 };
    for (let step = 1; step <= 3; step++) {
      kernels.adamW(parameters, gradients, moments, {
        ...betas,
        learningRate: 0.01,
        weightDecay: 0.1,
        step,
      });
    }
    return [parameters, moments.first, moments.second];
  },
};

test.each(Object.keys(operations))('%s gives what the TypeScript kernels give', async (name) => {
  const [wasm, typescript] = [await loadWasmKernels(), createTypeScriptKernels()];
  for (let seed = 0; seed < 30; seed++) {
    const actual = operations[name](wasm, new Random(seed));
    const expected = operations[name](typescript, new Random(seed));
    expect(actual.length).toBe(expected.length);
    actual.forEach((numbers, i) => expectNear(numbers, expected[i], 3e-6));
  }
});
