import { expect, test } from 'vitest';
import { dot } from '#math/dot.ts';
import { matmul, matmulBackward, matmulTransposedA, matmulTransposedB } from '#math/matmul.ts';
import { matrix, matrixFromRows, transpose } from '#math/matrix.ts';
import golden from '../golden/linear-algebra.json';
import { expectAllClose } from '../support/close.ts';
import { expectGradient } from '../support/gradcheck.ts';

const a = matrixFromRows(golden.products.a);
const b = matrixFromRows(golden.products.b);
const gradProduct = matrixFromRows(golden.products.gradProduct);
const { gradA, gradB } = matmulBackward(a, b, gradProduct);

test('matmul agrees with torch', () => {
  const product = matmul(a, b);
  expect([product.rows, product.cols]).toEqual([5, 4]);
  expectAllClose(product.data, golden.products.product.flat());
});

test('a transposed operand may be given untransposed', () => {
  expectAllClose(matmulTransposedB(a, transpose(b)).data, golden.products.product.flat());
  expectAllClose(matmulTransposedA(transpose(a), b).data, golden.products.product.flat());
});

test('matmulBackward agrees with torch autograd', () => {
  expectAllClose(gradA.data, golden.products.gradA.flat());
  expectAllClose(gradB.data, golden.products.gradB.flat());
});

test('matmulBackward agrees with finite differences', () => {
  const lossOfA = (x: Float64Array) => dot(matmul(matrix(5, 7, x), b).data, gradProduct.data);
  const lossOfB = (x: Float64Array) => dot(matmul(a, matrix(7, 4, x)).data, gradProduct.data);
  expectGradient(lossOfA, a.data, gradA.data);
  expectGradient(lossOfB, b.data, gradB.data);
});

test('an inner size of 0 gives zeros', () => {
  expect(matmul(matrix(2, 0), matrix(0, 2))).toEqual(matrix(2, 2));
});

test('a NaN is never hidden by a zero', () => {
  expect(matmul(matrix(1, 1, [0]), matrix(1, 1, [NaN])).data[0]).toBeNaN();
});

test.each([
  ['matmul', () => matmul(matrix(2, 3), matrix(2, 3))],
  ['matmulTransposedB', () => matmulTransposedB(matrix(2, 3), matrix(3, 2))],
  ['matmulTransposedA', () => matmulTransposedA(matrix(2, 3), matrix(3, 2))],
])('%s rejects inner sizes that differ', (_, multiply) => {
  expect(multiply).toThrow(RangeError);
});
