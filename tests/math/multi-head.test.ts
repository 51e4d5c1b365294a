import { describe, expect, test } from 'vitest';
import { attention } from '#math/attention.ts';
import { dot } from '#math/dot.ts';
import { matmul } from '#math/matmul.ts';
import { matrix, matrixFromRows } from '#math/matrix.ts';
import { multiHeadAttention, multiHeadBackward, type MultiHeadWeights } from '#math/multi-head.ts';
import golden from '../golden/attention.json';
import { expectAllClose } from '../support/close.ts';
import { expectGradient } from '../support/gradcheck.ts';

const { multiHead } = golden;
const NAMES = ['query', 'key', 'value', 'output'] as const;
const x = matrixFromRows(multiHead.x);
const gradOutput = matrixFromRows(multiHead.gradOutput);
const weights: MultiHeadWeights = {
  query: matrixFromRows(multiHead.weights.query),
  key: matrixFromRows(multiHead.weights.key),
  value: matrixFromRows(multiHead.weights.value),
  output: matrixFromRows(multiHead.weights.output),
};
const options = { causal: true };
const forward = multiHeadAttention(x, weights, 2, options);
const backward = multiHeadBackward(x, weights, forward, gradOutput, options);

describe('multiHeadAttention', () => {
  test('agrees with torch.nn.MultiheadAttention', () => {
    expectAllClose(forward.output.data, multiHead.output.flat());
    forward.heads.forEach((head, h) =>
      expectAllClose(head.weights.data, multiHead.headWeights[h].flat()),
    );
  });

  test('with one head is plain attention between two projections', () => {
    const { query, key, value, output } = weights;
    const head = attention(matmul(x, query), matmul(x, key), matmul(x, value));
    expectAllClose(
      multiHeadAttention(x, weights, 1).output.data,
      matmul(head.output, output).data,
      1e-14,
    );
  });

  test('may give its heads more channels than the residual stream has', () => {
    const wide = { query: matrix(8, 12), key: matrix(8, 12), value: matrix(8, 12) };
    const found = multiHeadAttention(x, { ...wide, output: matrix(12, 8) }, 3);
    expect([found.heads[0].output.cols, found.output.cols]).toEqual([4, 8]);
  });

  test.each([3, 0, 16])('rejects splitting 8 channels into %i heads', (headCount) => {
    expect(() => multiHeadAttention(x, weights, headCount)).toThrow(RangeError);
  });
});

describe('multiHeadBackward', () => {
  test('agrees with torch autograd', () => {
    expectAllClose(backward.gradX.data, multiHead.gradX.flat());
    for (const name of NAMES) {
      expectAllClose(backward.gradWeights[name].data, multiHead.gradWeights[name].flat());
    }
  });

  test('agrees with finite differences', () => {
    const loss = (input = x, changed: Partial<MultiHeadWeights> = {}) =>
      dot(
        multiHeadAttention(input, { ...weights, ...changed }, 2, options).output.data,
        gradOutput.data,
      );
    expectGradient((values) => loss(matrix(5, 8, values)), x.data, backward.gradX.data);
    for (const name of NAMES) {
      const lossOf = (values: Float64Array) => loss(x, { [name]: matrix(8, 8, values) });
      expectGradient(lossOf, weights[name].data, backward.gradWeights[name].data);
    }
  });

  test('leaves the scaling out where the forward pass did', () => {
    const raw = { scale: false };
    const loss = (values: Float64Array) =>
      dot(multiHeadAttention(matrix(5, 8, values), weights, 2, raw).output.data, gradOutput.data);
    const unscaled = multiHeadAttention(x, weights, 2, raw);
    const { gradX } = multiHeadBackward(x, weights, unscaled, gradOutput, raw);
    expectGradient(loss, x.data, gradX.data);
  });
});
