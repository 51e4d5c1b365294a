import { expect, test } from 'vitest';
import { solvePositiveDefinite } from '#math/cholesky.ts';
import { matrix, matrixFromRows } from '#math/matrix.ts';
import golden from '../golden/linear-algebra.json';
import { expectAllClose } from '../support/close.ts';

test('agrees with numpy.linalg.solve', () => {
  const { a, b, x } = golden.positiveDefinite;
  expectAllClose(solvePositiveDefinite(matrixFromRows(a), b), x);
});

test.each([
  ['an indefinite matrix', matrix(2, 2, [1, 2, 2, 1]), [1, 1]],
  ['a singular matrix', matrix(2, 2, [1, 1, 1, 1]), [1, 1]],
  ['sizes that differ', matrix(2, 2, [1, 0, 0, 1]), [1, 1, 1]],
])('rejects %s', (_, a, b) => {
  expect(() => solvePositiveDefinite(a, b)).toThrow(RangeError);
});
