import { describe, expect, test } from 'vitest';
import { eigenSymmetric } from '#math/eigen-symmetric.ts';
import { matmulTransposedB } from '#math/matmul.ts';
import { matrix, matrixFromRows, matrixRow } from '#math/matrix.ts';
import golden from '../golden/linear-algebra.json';
import { expectAllClose } from '../support/close.ts';

const { symmetric, values, vectors } = golden.eigen;

describe('eigenSymmetric', () => {
  test('agrees with numpy.linalg.eigh, up to the sign of each vector', () => {
    const found = eigenSymmetric(matrixFromRows(symmetric));
    expectAllClose(found.values, values);
    vectors.forEach((expected, i) => {
      const vector = matrixRow(found.vectors, i);
      const sign = Math.sign(vector[0] * expected[0]);
      expectAllClose(
        vector.map((x) => sign * x),
        expected,
      );
    });
  });

  test('gives vectors of length 1 at right angles, even where eigenvalues coincide', () => {
    const { values: found, vectors: axes } = eigenSymmetric(
      matrix(3, 3, [2, 1, 1, 1, 2, 1, 1, 1, 2]),
    );
    [4, 1, 1].forEach((value, i) => expect(found[i]).toBeCloseTo(value, 14));
    const products = matmulTransposedB(axes, axes);
    [1, 0, 0, 0, 1, 0, 0, 0, 1].forEach((entry, i) =>
      expect(products.data[i]).toBeCloseTo(entry, 14),
    );
  });

  test('leaves a diagonal matrix alone but for the order', () => {
    const found = eigenSymmetric(matrix(2, 2, [1, 0, 0, 5]));
    expect([...found.values]).toEqual([5, 1]);
    expect([...found.vectors.data]).toEqual([0, 1, 1, 0]);
  });

  test('takes a matrix of zeros', () => {
    expect([...eigenSymmetric(matrix(2, 2)).values]).toEqual([0, 0]);
  });

  test('keeps a huge and a tiny eigenvalue apart', () => {
    const found = eigenSymmetric(matrix(2, 2, [1e8, 1, 1, 1e-4]));
    expect(found.values[0] * found.values[1]).toBeCloseTo(1e4 - 1, 6); // the determinant
  });

  test.each([
    ['a matrix that is not square', matrix(2, 3)],
    ['a matrix that is not symmetric', matrix(2, 2, [1, 2, 3, 4])],
    ['NaN', matrix(1, 1, [NaN])],
    ['Infinity', matrix(2, 2, [1, Infinity, Infinity, 1])],
  ])('rejects %s', (_, m) => {
    expect(() => eigenSymmetric(m)).toThrow(RangeError);
  });
});
