import { describe, expect, test } from 'vitest';
import { matrix, matrixFromRows } from '#math/matrix.ts';
import { pca } from '#math/pca.ts';
import golden from '../golden/linear-algebra.json';
import { expectAllClose } from '../support/close.ts';

describe('pca', () => {
  test.each([
    ['more rows than columns', golden.pcaTall],
    ['more columns than rows', golden.pcaWide],
  ])('agrees with numpy on %s', (_, expected) => {
    const found = pca(matrixFromRows(expected.data), 4);
    expectAllClose(found.mean, expected.mean);
    expectAllClose(found.variances, expected.variances);
    expectAllClose(found.explained, expected.explained);
    expectAllClose(found.directions.data, expected.directions.flat());
    expectAllClose(found.projected.data, expected.projected.flat());
  });

  test('explains everything by one direction when the points lie on a line', () => {
    const { directions, explained, projected } = pca(matrix(3, 2, [0, 0, 3, 4, 6, 8]), 2);
    expectAllClose(directions.data.subarray(0, 2), [0.6, 0.8], 1e-14);
    expectAllClose(explained, [1, 0], 1e-14);
    expectAllClose(projected.data, [-5, 0, 0, 0, 5, 0], 1e-14);
  });

  test('does not turn round when the data are mirrored', () => {
    const points = [1, 2, -3, 0.5, 2, -1, 4, 4, 0];
    const mirrored = points.map((x) => -x);
    const { directions } = pca(matrix(3, 3, points), 2);
    expectAllClose(pca(matrix(3, 3, mirrored), 2).directions.data, directions.data, 1e-12);
  });

  test.each([
    ['tall', 5, 2],
    ['wide', 3, 4],
  ])('gives zeros, not rounding noise, for equal rows (%s)', (_, rows, cols) => {
    const found = pca(matrix(rows, cols, new Float64Array(rows * cols).fill(0.1)), 1);
    expect([...found.directions.data]).toEqual(Array(cols).fill(0));
    expect([...found.variances, ...found.explained]).toEqual([0, 0]);
    expect(found.projected).toEqual(matrix(rows, 1));
  });

  test.each([
    ['a single row', matrix(1, 3), 1],
    ['more directions than rows allow', matrix(3, 5), 3],
    ['more directions than columns', matrix(9, 2), 3],
    ['no directions', matrix(9, 2), 0],
  ])('rejects %s', (_, data, count) => {
    expect(() => pca(data, count)).toThrow(RangeError);
  });
});
