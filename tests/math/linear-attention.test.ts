import { expect, test } from 'vitest';
import { linearAttention } from '#math/linear-attention.ts';
import { matmulTransposedA, matmulTransposedB } from '#math/matmul.ts';
import { matrix } from '#math/matrix.ts';
import { Random } from '#math/random.ts';
import { expectAllClose } from '../support/close.ts';

const random = new Random(46);
const draw = (rows: number, cols: number) =>
  matrix(
    rows,
    cols,
    Float64Array.from({ length: rows * cols }, () => random.normal()),
  );

test('answers a regression question as one gradient step from zero would', () => {
  const [inputs, targets, question] = [draw(20, 4), draw(20, 2), draw(3, 4)];

  // Loss Σ ½ ‖W xᵢ − yᵢ‖² at W = 0: the errors are −y, the gradient Σ (W xᵢ − yᵢ) xᵢᵀ.
  const errors = matrix(
    20,
    2,
    targets.data.map((y) => -y),
  );
  const gradient = matmulTransposedA(errors, inputs); // (20, 2) (20, 4) → (2, 4)
  const stepped = matrix(
    2,
    4,
    gradient.data.map((slope) => 0 - slope),
  );
  const predicted = matmulTransposedB(question, stepped); // (3, 4) (2, 4) → (3, 2)

  expectAllClose(linearAttention(question, inputs, targets).data, predicted.data, 1e-12);
});

test('weighs values by raw scores, without normalising', () => {
  const one = matrix(1, 1, [3]);
  const keys = matrix(2, 1, [2, -1]);
  expect(linearAttention(one, keys, matrix(2, 1, [10, 100]))).toEqual(matrix(1, 1, [-240]));
});
