import { expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import type { Matrix32 } from '#model/kernels/kernels.ts';
import {
  draw,
  drawMatrix,
  entries,
  loadWasmKernels,
  pick,
  setEntries,
  surroundings,
} from '../../support/kernels-wasm.ts';
import { expectNear } from '../../support/near.ts';

/** Σₖ op(a)ᵢₖ op(b)ₖⱼ in 64 bits, and the largest Σₖ |op(a)ᵢₖ op(b)ₖⱼ|, which bounds what rounding can do. */
function product(a: Matrix32, b: Matrix32, transposeA: boolean, transposeB: boolean) {
  const [x, y] = [entries(a), entries(b)];
  const [rows, depth] = transposeA ? [a.columns, a.rows] : [a.rows, a.columns];
  const columns = transposeB ? b.rows : b.columns;
  const sums = new Float64Array(rows * columns);
  let scale = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let size = 0;
      for (let k = 0; k < depth; k++) {
        const left = transposeA ? x[k * rows + i] : x[i * depth + k];
        const right = transposeB ? y[j * depth + k] : y[k * columns + j];
        sums[i * columns + j] += left * right;
        size += Math.abs(left * right);
      }
      scale = Math.max(scale, size);
    }
  }
  return { sums, scale };
}

test.each([
  { transposeA: false, transposeB: false },
  { transposeA: false, transposeB: true },
  { transposeA: true, transposeB: false },
  { transposeA: true, transposeB: true },
])('multiplies matrices of any shape within larger arrays, %o', async (how) => {
  const random = new Random(1);
  const kernels = await loadWasmKernels();
  for (let run = 0; run < 60; run++) {
    const [rows, depth, columns] = [pick(random), pick(random), pick(random)];
    if (rows * depth * columns > 2e6) continue;
    const a = how.transposeA
      ? drawMatrix(kernels, depth, rows, random)
      : drawMatrix(kernels, rows, depth, random);
    const b = how.transposeB
      ? drawMatrix(kernels, columns, depth, random)
      : drawMatrix(kernels, depth, columns, random);
    const out = drawMatrix(kernels, rows, columns, random);
    const [before, around] = [entries(out), surroundings(out)];
    const [inputA, inputB] = [[...a.data], [...b.data]];
    const { sums, scale } = product(a, b, how.transposeA, how.transposeB);

    kernels.matmul(a, b, out, how);
    expectNear(entries(out), sums, 2e-6, scale);

    kernels.matmul(a, b, out, { ...how, accumulate: true });
    expectNear(
      entries(out),
      sums.map((sum) => 2 * sum),
      4e-6,
      scale,
    );

    setEntries(out, (i) => before[i]);
    kernels.matmul(a, b, out, { ...how, accumulate: true });
    expectNear(
      entries(out),
      sums.map((sum, i) => before[i] + sum),
      2e-6,
      scale + 4,
    );

    expect(surroundings(out)).toEqual(around);
    expect([...a.data]).toEqual(inputA);
    expect([...b.data]).toEqual(inputB);
  }
});

test.each([false, true])(
  'gives a row the same numbers however many rows are multiplied with it (transposeB %s)',
  async (transposeB) => {
    const kernels = await loadWasmKernels();
    const random = new Random(2);
    const [rows, depth, columns] = [37, 515, 270];
    const a = drawMatrix(kernels, rows, depth, random);
    const b = transposeB
      ? drawMatrix(kernels, columns, depth, random)
      : drawMatrix(kernels, depth, columns, random);
    const all = drawMatrix(kernels, rows, columns, random);
    kernels.matmul(a, b, all, { transposeB });
    for (const some of [1, 2, 3, 4, 8, 9, 12, 36]) {
      const out = drawMatrix(kernels, some, columns, random);
      kernels.matmul({ ...a, rows: some }, b, out, { transposeB });
      expect(entries(out)).toEqual(entries({ ...all, rows: some }));
    }
  },
);

test('takes an inner size of 0 for sums of nothing', async () => {
  const kernels = await loadWasmKernels();
  const random = new Random(3);
  for (const rows of [1, 20]) {
    for (const transposeB of [false, true]) {
      const a = drawMatrix(kernels, rows, 0, random);
      const b = transposeB
        ? drawMatrix(kernels, 11, 0, random)
        : drawMatrix(kernels, 0, 11, random);
      const out = drawMatrix(kernels, rows, 11, random);
      const before = entries(out);
      kernels.matmul(a, b, out, { transposeB, accumulate: true });
      expect(entries(out)).toEqual(before);
      kernels.matmul(a, b, out, { transposeB });
      expect([...entries(out)]).toEqual(Array(11 * rows).fill(0));
    }
  }
});

test('does nothing where there are no rows or no columns', async () => {
  const kernels = await loadWasmKernels();
  const random = new Random(4);
  for (const [rows, columns] of [
    [0, 5],
    [5, 0],
    [50, 0],
    [0, 0],
  ]) {
    for (const transposeB of [false, true]) {
      const a = drawMatrix(kernels, rows, 7, random);
      const b = transposeB
        ? drawMatrix(kernels, columns, 7, random)
        : drawMatrix(kernels, 7, columns, random);
      const out = { ...drawMatrix(kernels, 9, 9, random), rows, columns };
      const before = [...out.data];
      kernels.matmul(a, b, out, { transposeB });
      expect([...out.data]).toEqual(before);
    }
  }
});

test('rejects shapes that do not fit, and matrices that end beyond their array', async () => {
  const kernels = await loadWasmKernels();
  const random = new Random(5);
  const matrix = (rows: number, columns: number): Matrix32 => ({
    data: draw(kernels, rows * columns, random),
    offset: 0,
    rows,
    columns,
    stride: columns,
  });
  const out = matrix(2, 4);
  expect(() => kernels.matmul(matrix(2, 3), matrix(4, 3), out)).toThrow(
    'expected (M, K) (K, N) → (M, N), got (2, 3) (4, 3) → (2, 4)',
  );
  kernels.matmul(matrix(2, 3), matrix(4, 3), out, { transposeB: true });
  expect(() => kernels.matmul(matrix(2, 3), matrix(3, 4), { ...out, offset: 1 })).toThrow(
    'expected an array of at least 9 numbers, got 8',
  );
  expect(() => kernels.matmul(matrix(2, 3), matrix(3, 4), { ...out, offset: -1 })).toThrow(
    'a matrix lies forward in its array, got -1 and rows 4 apart',
  );
  expect(() => kernels.matmul({ ...matrix(2, 3), stride: 4 }, matrix(3, 4), out)).toThrow(
    RangeError,
  );
});
