import { expect, test } from 'vitest';
import { dot } from '#math/dot.ts';
import { matrix, matrixFromRows } from '#math/matrix.ts';
import { rotatePositions, rotatePositionsBackward } from '#math/rotary-positions.ts';
import golden from '../golden/attention.json';
import { expectAllClose } from '../support/close.ts';
import { expectGradient } from '../support/gradcheck.ts';

const { positions, rotated } = golden.rotary;
const x = matrixFromRows(golden.rotary.x);

test('agrees with complex multiplication in numpy', () => {
  expectAllClose(rotatePositions(x, positions).data, rotated.flat());
});

test('the score of a query and a key depends only on how far apart they are', () => {
  const [query, key] = [matrix(1, 8, x.data.subarray(0, 8)), matrix(1, 8, x.data.subarray(8, 16))];
  const score = (queryAt: number, keyAt: number) =>
    dot(rotatePositions(query, [queryAt]).data, rotatePositions(key, [keyAt]).data);
  expect(score(105, 102)).toBeCloseTo(score(5, 2), 12);
  expect(score(5, 3)).not.toBeCloseTo(score(5, 2), 3);
});

test('keeps the length of every row, and position 0 as it is', () => {
  const turned = rotatePositions(x, [0, 7, 70, 700]);
  expect(turned.data.subarray(0, 8)).toEqual(x.data.subarray(0, 8));
  const row = (data: Float64Array, i: number) => data.subarray(8 * i, 8 * i + 8);
  for (let i = 0; i < 4; i++) {
    const length = dot(row(x.data, i), row(x.data, i));
    expect(dot(row(turned.data, i), row(turned.data, i))).toBeCloseTo(length, 12);
  }
});

test('rotatePositionsBackward agrees with finite differences', () => {
  const gradRotated = matrix(4, 8, [...x.data].reverse());
  const loss = (values: Float64Array) =>
    dot(rotatePositions(matrix(4, 8, values), positions).data, gradRotated.data);
  expectGradient(loss, x.data, rotatePositionsBackward(gradRotated, positions).data);
});

test('rejects an odd number of channels and a missing position', () => {
  expect(() => rotatePositions(matrix(1, 3), [0])).toThrow('pairs');
  expect(() => rotatePositions(x, [0, 1])).toThrow('4 rows');
});
