/** The TypeScript kernels in double precision, against #math and against finite differences. */
import { expect, test } from 'vitest';
import { attention } from '#math/attention.ts';
import { crossEntropy } from '#math/cross-entropy.ts';
import { matmul, matmulTransposedA, matmulTransposedB } from '#math/matmul.ts';
import { matrix } from '#math/matrix.ts';
import { Random } from '#math/random.ts';
import { rotatePositions } from '#math/rotary-positions.ts';
import { softmax } from '#math/softmax.ts';
import type { Matrix32 } from '#model/kernels/kernels.ts';
import golden from '../../golden/transformer.json';
import { expectGradient } from '../../support/gradcheck.ts';
import { doubleKernels } from '../../support/kernel-sets.ts';
import { expectNear } from '../../support/near.ts';

const kernels = doubleKernels();
const random = new Random(3);
const normals = (length: number) => Float64Array.from({ length }, () => random.normal());

/** A copy in the memory of the kernels. */
function own(values: ArrayLike<number>): Float32Array {
  const copy = kernels.floats(values.length);
  copy.set(values);
  return copy;
}
const grid = (data: Float32Array, rows: number, columns: number): Matrix32 => ({
  data,
  offset: 0,
  rows,
  columns,
  stride: columns,
});
const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, x, i) => sum + x * b[i], 0);

test.each([
  [1, 1, 1],
  [1, 5, 7],
  [2, 3, 4],
  [3, 1, 5],
  [5, 8, 6],
  [6, 4, 13],
])('matmul is the matrix product, transposed or not: %i × %i × %i', (M, K, N) => {
  const a = normals(M * K);
  const b = normals(K * N);
  const out = grid(own(normals(M * N)), M, N);
  kernels.matmul(grid(own(a), M, K), grid(own(b), K, N), out);
  expectNear(out.data, matmul(matrix(M, K, a), matrix(K, N, b)).data, 1e-14);

  kernels.matmul(grid(own(a), K, M), grid(own(b), K, N), out, { transposeA: true });
  expectNear(out.data, matmulTransposedA(matrix(K, M, a), matrix(K, N, b)).data, 1e-14);

  kernels.matmul(grid(own(a), M, K), grid(own(b), N, K), out, { transposeB: true });
  expectNear(out.data, matmulTransposedB(matrix(M, K, a), matrix(N, K, b)).data, 1e-14);
});

test('matmul adds to what is there when told to, and leaves what lies beside it alone', () => {
  const page = grid(own(normals(6 * 9)), 6, 9);
  const before = [...page.data];
  const corner = { ...page, offset: 2 * 9 + 3, rows: 3, columns: 5 };
  const [a, b] = [normals(3 * 4), normals(4 * 5)];
  kernels.matmul(grid(own(a), 3, 4), grid(own(b), 4, 5), corner, { accumulate: true });
  const product = matmul(matrix(3, 4, a), matrix(4, 5, b)).data;
  const expected = before.map((x, at) => {
    const [i, j] = [Math.floor(at / 9) - 2, (at % 9) - 3];
    return i >= 0 && i < 3 && j >= 0 && j < 5 ? x + product[i * 5 + j] : x;
  });
  expectNear(page.data, expected, 1e-14);
});

test('matmul rejects shapes that do not fit', () => {
  const a = grid(kernels.floats(6), 2, 3);
  expect(() => kernels.matmul(a, a, grid(kernels.floats(4), 2, 2))).toThrow(RangeError);
  expect(() => kernels.matmul(a, a, grid(kernels.floats(6), 2, 3), { transposeB: true })).toThrow(
    'expected (M, K) (K, N) → (M, N), got (2, 3) (3, 2) → (2, 3)',
  );
});

test('rmsNorm gives every row the length √C, but for the gain', () => {
  const x = own(normals(3 * 5).map((value, i) => value * 10 ** Math.floor(i / 5)));
  const gain = own([1, 1, 1, 1, 1]);
  const out = kernels.floats(15);
  kernels.rmsNorm(x, gain, out, kernels.floats(3));
  for (let r = 0; r < 3; r++) {
    const row = out.subarray(5 * r, 5 * r + 5);
    expect(Math.sqrt(dot(row, row))).toBeCloseTo(Math.sqrt(5), 3);
  }
});

test('rmsNormBackward agrees with finite differences, and adds to what is there', () => {
  const [x, gain, weights] = [normals(12), normals(4), normals(12)];
  const loss = (values: Float64Array, gains: Float64Array) => {
    const out = kernels.floats(12);
    kernels.rmsNorm(own(values), own(gains), out, kernels.floats(3));
    return dot(out, weights);
  };
  const inverseRms = kernels.floats(3);
  kernels.rmsNorm(own(x), own(gain), kernels.floats(12), inverseRms);
  const gradX = own(new Float64Array(12).fill(5));
  const gradGain = own(new Float64Array(4).fill(7));
  kernels.rmsNormBackward(own(weights), own(x), own(gain), inverseRms, gradX, gradGain);
  expectGradient((values) => loss(values, gain), x, gradX.map((g) => g - 5)); // prettier-ignore
  expectGradient((gains) => loss(x, gains), gain, gradGain.map((g) => g - 7)); // prettier-ignore
});

test('rotate turns each head as #math/rotary-positions.ts does, and back', () => {
  const positions = [0, 3, 1];
  const x = normals(3 * 8); // two heads of 4
  const pairs = Array.from(
    { length: 4 * 2 },
    (_, at) => Math.floor(at / 2) / 100 ** ((at % 2) / 2),
  );
  const angles = {
    headSize: 4,
    cosines: own(pairs.map(Math.cos)),
    sines: own(pairs.map(Math.sin)),
  };
  const rotated = grid(own(x), 3, 8);
  kernels.rotate(rotated, Int32Array.from(positions), angles, 1);
  for (const head of [0, 1]) {
    const rows = (data: ArrayLike<number>) =>
      [0, 1, 2].flatMap((r) => Array.from(data).slice(8 * r + 4 * head, 8 * r + 4 * head + 4));
    const expected = rotatePositions(matrix(3, 4, rows(x)), positions, 100).data;
    expectNear(rows(rotated.data), expected, 1e-14);
  }
  kernels.rotate(rotated, Int32Array.from(positions), angles, -1);
  expectNear(rotated.data, x, 1e-14);
});

test('attentionSoftmax gives the weights of #math/attention.ts, masked or not', () => {
  const [query, key] = [matrix(5, 4, normals(20)), matrix(5, 4, normals(20))];
  for (const causal of [true, false]) {
    const { scores, weights } = attention(query, key, key, { causal });
    const found = grid(own(scores.data), 5, 5);
    kernels.attentionSoftmax(found, 1 / 2, causal);
    expectNear(found.data, weights.data, 1e-14);
    expect(found.data[1] === 0).toBe(causal);
  }
});

test('attentionSoftmax lets new rows see all that was there before them', () => {
  const scores = normals(2 * 5);
  const weights = grid(own(scores), 2, 5);
  kernels.attentionSoftmax(weights, 1, true);
  expectNear(weights.data.subarray(0, 4), softmax(scores.subarray(0, 4)), 1e-14);
  expect(weights.data[4]).toBe(0);
  expectNear(weights.data.subarray(5, 10), softmax(scores.subarray(5, 10)), 1e-14);
});

test('attentionSoftmaxBackward agrees with finite differences', () => {
  const [scores, linear] = [normals(12), normals(12)];
  const weigh = (values: ArrayLike<number>) => {
    const weights = grid(own(values), 3, 4);
    kernels.attentionSoftmax(weights, 0.7, true);
    return weights;
  };
  const grad = grid(own(linear), 3, 4);
  kernels.attentionSoftmaxBackward(weigh(scores), grad, 0.7);
  expectGradient((values) => dot(weigh(values).data, linear), scores, grad.data);
});

test('gelu matches torch.nn.functional.gelu(approximate="tanh")', () => {
  const out = kernels.floats(golden.gelu.length);
  kernels.gelu(own(golden.gelu.map(({ x }) => x)), out);
  expectNear(
    out,
    golden.gelu.map(({ y }) => y),
    1e-15,
  );
});

test('geluBackward agrees with finite differences, in place as well', () => {
  const [x, weights] = [normals(9).map((value) => 2 * value), normals(9)];
  const loss = (values: Float64Array) => {
    const out = kernels.floats(9);
    kernels.gelu(own(values), out);
    return dot(out, weights);
  };
  const grad = own(weights);
  kernels.geluBackward(grad, own(x), grad);
  expectGradient(loss, x, grad);
});

test('embed looks rows up, and embedBackward adds to a row as often as it was used', () => {
  const ids = Int32Array.of(2, 0, 2);
  const out = kernels.floats(6);
  kernels.embed(own([1, 2, 3, 4, 5, 6]), ids, out);
  expect([...out]).toEqual([5, 6, 1, 2, 5, 6]);
  const gradTable = own([1, 0, 0, 0, 0, 0]);
  kernels.embedBackward(own([1, 2, 3, 4, 5, 6]), ids, gradTable);
  expect([...gradTable]).toEqual([4, 4, 0, 0, 6, 8]);
});

test('crossEntropy is that of #math/cross-entropy.ts, and leaves the logits alone', () => {
  const logits = normals(2 * 7);
  const targets = Int32Array.of(6, 2);
  const [seen, losses] = [own(logits), kernels.floats(2)];
  kernels.crossEntropy(seen, targets, losses);
  for (const r of [0, 1]) {
    const expected = crossEntropy(logits.subarray(7 * r, 7 * r + 7), targets[r]);
    expect(losses[r]).toBeCloseTo(expected, 13);
  }
  expect([...seen]).toEqual([...logits]);
});

test('crossEntropy with weights replaces the logits by gradients that finite differences confirm', () => {
  const [logits, weights] = [normals(15), [0.5, 0, 3]];
  const targets = Int32Array.of(4, 1, 1);
  const loss = (values: Float64Array) => {
    const losses = kernels.floats(3);
    kernels.crossEntropy(own(values), targets, losses);
    return dot(losses, weights);
  };
  const grad = own(logits);
  kernels.crossEntropy(grad, targets, kernels.floats(3), own(weights));
  expectGradient(loss, logits, grad);
});

test('crossEntropy stays finite for logits in the thousands', () => {
  const losses = kernels.floats(1);
  kernels.crossEntropy(own([5000, -5000, 4999]), Int32Array.of(1), losses);
  expect(losses[0]).toBeCloseTo(10000 + Math.log(1 + Math.exp(-1)), 8);
});

test('add, scale and sumOfSquares do what they say', () => {
  const x = own([1, -2, 3]);
  kernels.add(x, own([1, 1, 1]));
  kernels.scale(x, 2);
  expect([...x]).toEqual([4, -2, 8]);
  expect(kernels.sumOfSquares(x)).toBe(84);
});

test('the first step of AdamW is the learning rate against the sign of the gradient', () => {
  const parameters = own([1, 1, 1]);
  const moments = { first: kernels.floats(3), second: kernels.floats(3) };
  const options = { learningRate: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 1e-12, weightDecay: 0 };
  kernels.adamW(parameters, own([5, -0.001, 0]), moments, { ...options, step: 1 });
  expectNear(parameters, [0.9, 1.1, 1], 1e-8);
  kernels.adamW(parameters, kernels.floats(3), { first: kernels.floats(3), second: kernels.floats(3) }, { ...options, weightDecay: 0.5, step: 1 }); // prettier-ignore
  expectNear(parameters, [0.9 * 0.95, 1.1 * 0.95, 0.95], 1e-8);
});
