import { describe, expect, test } from 'vitest';
import { attention, attentionBackward } from '#math/attention.ts';
import { dot } from '#math/dot.ts';
import { matrix, matrixFromRows, matrixRow } from '#math/matrix.ts';
import { Random } from '#math/random.ts';
import { softmaxJacobianTrace } from '#math/softmax-jacobian.ts';
import golden from '../golden/attention.json';
import { expectAllClose } from '../support/close.ts';
import { expectGradient } from '../support/gradcheck.ts';

describe.each(golden.heads)('attention, causal $causal and scaled $scale', (head) => {
  const query = matrixFromRows(head.query);
  const key = matrixFromRows(head.key);
  const value = matrixFromRows(head.value);
  const gradOutput = matrixFromRows(head.gradOutput);
  const options = { causal: head.causal, scale: head.scale };
  const forward = attention(query, key, value, options);
  const grads = attentionBackward(query, key, value, forward.weights, gradOutput, options);

  test('agrees with torch', () => {
    expectAllClose(forward.scores.data, head.scores.flat());
    expectAllClose(forward.weights.data, head.weights.flat());
    expectAllClose(forward.output.data, head.output.flat());
  });

  test('agrees with torch autograd on the way back', () => {
    expectAllClose(grads.gradQuery.data, head.gradQuery.flat());
    expectAllClose(grads.gradKey.data, head.gradKey.flat());
    expectAllClose(grads.gradValue.data, head.gradValue.flat());
  });

  test('agrees with finite differences on the way back', () => {
    const loss = (q = query, k = key, v = value) =>
      dot(attention(q, k, v, options).output.data, gradOutput.data);
    expectGradient((x) => loss(matrix(6, 4, x)), query.data, grads.gradQuery.data);
    expectGradient((x) => loss(query, matrix(6, 4, x)), key.data, grads.gradKey.data);
    expectGradient((x) => loss(query, key, matrix(6, 3, x)), value.data, grads.gradValue.data);
  });
});

describe('attention', () => {
  const x = matrix(3, 2, [1, 0, 0, 1, 1, 1]);

  test('shows scores before and after scaling and masking', () => {
    const { scores, scaledScores } = attention(x, x, x, { causal: true });
    expect([...scores.data]).toEqual([1, 0, 1, 0, 1, 1, 1, 1, 2]);
    const unit = 1 / Math.sqrt(2);
    const masked = [unit, -Infinity, -Infinity, 0, unit, -Infinity, unit, unit, 2 * unit];
    expect([...scaledScores.data]).toEqual(masked);
  });

  test('gives masked keys exactly no weight, and the first query all its weight to itself', () => {
    const { weights } = attention(x, x, x, { causal: true });
    expect([...matrixRow(weights, 0)]).toEqual([1, 0, 0]);
    expect(matrixRow(weights, 1)[2]).toBe(0);
  });

  test('lets no later token change an earlier output under the causal mask', () => {
    const changed = matrix(3, 2, [1, 0, 0, 1, -50, 9]);
    const before = attention(x, x, x, { causal: true }).output;
    const after = attention(changed, changed, changed, { causal: true }).output;
    expect(after.data.subarray(0, 4)).toEqual(before.data.subarray(0, 4));
    expect(after.data.subarray(4)).not.toEqual(before.data.subarray(4));
  });

  test('answers one new query against many stored keys, as with a cache', () => {
    const all = attention(x, x, x, { causal: true }).output;
    const last = attention(matrix(1, 2, matrixRow(x, 2)), x, x).output;
    expect([...last.data]).toEqual([...matrixRow(all, 2)]);
  });

  test.each([
    ['queries and keys of different size', 'inner sizes', matrix(3, 4), x, false],
    ['a key without a value', '3 keys, 2 values', x, matrix(2, 2), false],
    ['a causal mask over fewer keys', '3 queries, 2 keys', matrix(2, 2), matrix(2, 2), true],
    ['no keys at all', 'finite', matrix(0, 2), matrix(0, 2), false],
  ])('rejects %s', (_, reason, key, value, causal) => {
    expect(() => attention(x, key, value, { causal })).toThrow(RangeError);
    expect(() => attention(x, key, value, { causal })).toThrow(reason);
  });

  // Variance of q · k is d = 128 in theory; the expected shares were simulated independently.
  test('without scaling, 16 random keys of size 128 leave one winner and almost no gradient', () => {
    const random = new Random(26);
    const draw = (rows: number) =>
      matrix(
        rows,
        128,
        Float64Array.from({ length: rows * 128 }, () => random.normal()),
      );
    const trials = 400;
    const means = { squaredScore: 0, topRaw: 0, topScaled: 0, traceRaw: 0, traceScaled: 0 };
    for (let trial = 0; trial < trials; trial++) {
      const [query, key, value] = [draw(1), draw(16), matrix(16, 1)];
      const raw = attention(query, key, value, { scale: false });
      const scaled = attention(query, key, value);
      means.squaredScore += dot(raw.scores.data, raw.scores.data) / (16 * trials);
      means.topRaw += Math.max(...raw.weights.data) / trials;
      means.topScaled += Math.max(...scaled.weights.data) / trials;
      means.traceRaw += softmaxJacobianTrace(raw.weights.data) / trials;
      means.traceScaled += softmaxJacobianTrace(scaled.weights.data) / trials;
    }
    expect(Math.abs(means.squaredScore - 128)).toBeLessThan(6);
    expect(Math.abs(means.topRaw - 0.9)).toBeLessThan(0.02);
    expect(Math.abs(means.topScaled - 0.25)).toBeLessThan(0.02);
    expect(Math.abs(means.traceRaw - 0.14)).toBeLessThan(0.02);
    expect(Math.abs(means.traceScaled - 0.87)).toBeLessThan(0.02);
  });
});
