import type { MatmulOptions, Matrix32 } from '../kernels.ts';

/** A matrix or its transpose: entry (i, j) is data[start + i · rowStep + j · columnStep]. */
interface Walk {
  data: Float32Array;
  start: number;
  rows: number;
  columns: number;
  rowStep: number;
  columnStep: number;
}

/**
 * Matrix product: out = op(a) · op(b), or out += op(a) · op(b) with `accumulate`.
 *
 *     outᵢⱼ = Σₖ op(a)ᵢₖ · op(b)ₖⱼ     op is a transpose or nothing
 *
 * Shapes: (M, K) (K, N) → (M, N). `out` must not overlap `a` or `b`. Every sum is taken in double
 * precision in the order of k and rounded once, so that a row comes out the same however many rows
 * are multiplied with it. Two rows meet four columns at a time: their eight sums stay in registers
 * while six numbers are read. Its backward pass is two more products, see transformer/linear.ts.
 * Throws RangeError when the shapes do not fit.
 */
export function matmul(
  a: Matrix32,
  b: Matrix32,
  out: Matrix32,
  { transposeA = false, transposeB = false, accumulate = false }: MatmulOptions = {},
): void {
  const left = walk(a, transposeA); // (M, K)
  const right = walk(b, transposeB); // (K, N)
  if (left.columns !== right.rows || left.rows !== out.rows || right.columns !== out.columns) {
    throw new RangeError(
      `expected (M, K) (K, N) → (M, N), got (${left.rows}, ${left.columns}) ` +
        `(${right.rows}, ${right.columns}) → (${out.rows}, ${out.columns})`,
    );
  }
  if (!accumulate) clear(out);
  if (out.rows === 1) multiplyOneRow(left, right, out);
  else multiplyRows(left, right, out);
}

function walk({ data, offset, rows, columns, stride }: Matrix32, transposed: boolean): Walk {
  return transposed
    ? { data, start: offset, rows: columns, columns: rows, rowStep: 1, columnStep: stride }
    : { data, start: offset, rows, columns, rowStep: stride, columnStep: 1 };
}

/** The sums of one row with four columns, then those of a second row. */
const sums = new Float64Array(8);

/** Four columns of op(b) copied side by side, to be read in one sweep: (K, 4). */
let panel = new Float64Array(0);

function multiplyRows(left: Walk, right: Walk, out: Matrix32): void {
  const inner = left.columns;
  if (panel.length < 4 * inner) panel = new Float64Array(4 * inner);
  for (let j = 0; j < out.columns; j += 4) {
    const width = Math.min(4, out.columns - j);
    for (let column = 0; column < width; column++) {
      let at = right.start + (j + column) * right.columnStep;
      for (let k = 0; k < inner; k++, at += right.rowStep) panel[4 * k + column] = right.data[at];
    }
    for (let i = 0; i < out.rows; i += 2) {
      const height = Math.min(2, out.rows - i);
      const first = left.start + i * left.rowStep;
      const second = first + (height - 1) * left.rowStep; // a last odd row is its own second
      sumTwoRows(left.data, first, second, left.columnStep, inner);
      for (let row = 0; row < height; row++) addSums(4 * row, width, out, i + row, j);
    }
  }
}

/** Two rows of op(a), which begin at `first` and `second`, times the panel. */
function sumTwoRows(a: Float32Array, first: number, second: number, step: number, inner: number) {
  let [a0, a1, a2, a3] = [0, 0, 0, 0];
  let [b0, b1, b2, b3] = [0, 0, 0, 0];
  for (let p = 0; p < 4 * inner; p += 4) {
    const c0 = panel[p];
    const c1 = panel[p + 1];
    const c2 = panel[p + 2];
    const c3 = panel[p + 3];
    const x = a[first];
    a0 += x * c0;
    a1 += x * c1;
    a2 += x * c2;
    a3 += x * c3;
    const y = a[second];
    b0 += y * c0;
    b1 += y * c1;
    b2 += y * c2;
    b3 += y * c3;
    first += step;
    second += step;
  }
  sums.set([a0, a1, a2, a3, b0, b1, b2, b3]);
}

/** One row pays no copying of columns: it reads four of them where they are. */
function multiplyOneRow(left: Walk, right: Walk, out: Matrix32): void {
  const { data, rowStep, columnStep } = right;
  for (let j = 0; j < out.columns; j += 4) {
    const width = Math.min(4, out.columns - j);
    let [s0, s1, s2, s3] = [0, 0, 0, 0];
    let at = left.start;
    let c0 = right.start + j * columnStep;
    let c1 = c0 + (width > 1 ? columnStep : 0); // a column that is not there repeats the last
    let c2 = c1 + (width > 2 ? columnStep : 0);
    let c3 = c2 + (width > 3 ? columnStep : 0);
    for (let k = 0; k < left.columns; k++) {
      const x = left.data[at];
      s0 += x * data[c0];
      s1 += x * data[c1];
      s2 += x * data[c2];
      s3 += x * data[c3];
      at += left.columnStep;
      c0 += rowStep;
      c1 += rowStep;
      c2 += rowStep;
      c3 += rowStep;
    }
    sums.set([s0, s1, s2, s3]);
    addSums(0, width, out, 0, j);
  }
}

/** Adds `width` sums, from `first` on, to row i of the product from column j on. */
function addSums(first: number, width: number, out: Matrix32, i: number, j: number): void {
  const at = out.offset + i * out.stride + j;
  for (let column = 0; column < width; column++) out.data[at + column] += sums[first + column];
}

function clear({ data, offset, rows, columns, stride }: Matrix32): void {
  for (let i = 0; i < rows; i++) data.fill(0, offset + i * stride, offset + i * stride + columns);
}
