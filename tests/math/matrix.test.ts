import { describe, expect, test } from 'vitest';
import { matrix, matrixFromRows, matrixRow, sliceColumns, transpose } from '#math/matrix.ts';

describe('matrix', () => {
  test('is all zeros until told otherwise', () => {
    expect([...matrix(2, 3).data]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('copies its values, so that later changes to them do not reach it', () => {
    const values = Float64Array.of(1, 2);
    const m = matrix(1, 2, values);
    values[0] = 9;
    expect(m.data[0]).toBe(1);
  });

  test.each([
    [-1, 2],
    [1.5, 2],
    [NaN, 2],
  ])('rejects %s × %s as a shape', (rows, cols) => {
    expect(() => matrix(rows, cols)).toThrow(RangeError);
  });

  test('rejects values that do not fill it', () => {
    expect(() => matrix(2, 2, [1, 2, 3])).toThrow('needs 4 values, got 3');
  });
});

describe('matrixFromRows', () => {
  test('lays rows one after the other', () => {
    const { rows, cols, data } = matrixFromRows([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect([rows, cols, ...data]).toEqual([2, 3, 1, 2, 3, 4, 5, 6]);
  });

  test('makes an empty matrix of no rows', () => {
    expect(matrixFromRows([])).toMatchObject({ rows: 0, cols: 0 });
  });

  test('rejects rows of different lengths', () => {
    expect(() => matrixFromRows([[1, 2], [3]])).toThrow('row 1 has 1');
  });
});

test('matrixRow is a view: writing to it writes to the matrix', () => {
  const m = matrix(2, 2);
  matrixRow(m, 1).set([7, 8]);
  expect([...m.data]).toEqual([0, 0, 7, 8]);
});

test('transpose swaps rows and columns', () => {
  const flipped = transpose(matrix(2, 3, [1, 2, 3, 4, 5, 6]));
  expect(flipped).toEqual(matrix(3, 2, [1, 4, 2, 5, 3, 6]));
});

test('sliceColumns copies a band of columns', () => {
  const slice = sliceColumns(matrix(2, 3, [1, 2, 3, 4, 5, 6]), 1, 3);
  expect(slice).toEqual(matrix(2, 2, [2, 3, 5, 6]));
});
