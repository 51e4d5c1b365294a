import { entry, loadLanes, storeLanes } from './lanes';
import { column0, column1, column2, column3 } from './turn';

/**
 * One row times a matrix: out = x · b or out += x · b, sixteen columns at a time. Every sum is taken in the order
 * of k, as in tiles: a row comes out the same however many rows are multiplied with it.
 *
 * Shapes: x (depth), b (depth, columns) with rows `stride` bytes apart, out (columns).
 */
export function rowTimesMatrix(
  x: usize,
  b: usize,
  stride: usize,
  out: usize,
  depth: i32,
  columns: i32,
  accumulate: bool,
): void {
  let j = 0;
  for (; j + 16 <= columns; j += 16) {
    const to = entry(out, j);
    let from = entry(b, j);
    let sum0 = startSums(to, 4, accumulate);
    let sum1 = startSums(to + 16, 4, accumulate);
    let sum2 = startSums(to + 32, 4, accumulate);
    let sum3 = startSums(to + 48, 4, accumulate);
    for (let k = 0; k < depth; k++) {
      const factor = v128.load32_splat(entry(x, k));
      sum0 = f32x4.add(sum0, f32x4.mul(factor, v128.load(from)));
      sum1 = f32x4.add(sum1, f32x4.mul(factor, v128.load(from, 16)));
      sum2 = f32x4.add(sum2, f32x4.mul(factor, v128.load(from, 32)));
      sum3 = f32x4.add(sum3, f32x4.mul(factor, v128.load(from, 48)));
      from += stride;
    }
    v128.store(to, sum0);
    v128.store(to, sum1, 16);
    v128.store(to, sum2, 32);
    v128.store(to, sum3, 48);
  }
  for (; j < columns; j += 4) {
    const left = columns - j;
    let from = entry(b, j);
    let sum = startSums(entry(out, j), left, accumulate);
    for (let k = 0; k < depth; k++) {
      const factor = v128.load32_splat(entry(x, k));
      sum = f32x4.add(sum, f32x4.mul(factor, loadLanes(from, left)));
      from += stride;
    }
    storeLanes(entry(out, j), sum, left);
  }
}

/**
 * One row times a transposed matrix: out = x · bᵀ or out += x · bᵀ, eight rows of b at a time, four entries of each
 * turned into columns. Sums are taken in the order of k here too.
 *
 * Shapes: x (depth), b (columns, depth) with rows `stride` bytes apart, out (columns).
 */
export function rowTimesTransposed(
  x: usize,
  b: usize,
  stride: usize,
  out: usize,
  depth: i32,
  columns: i32,
  accumulate: bool,
): void {
  const last = b + stride * <usize>(columns - 1); // stands in for rows that lack
  for (let j = 0; j < columns; j += 8) {
    const to = entry(out, j);
    const left = columns - j;
    const row0 = b + stride * <usize>j;
    const row1 = min(row0 + stride, last);
    const row2 = min(row1 + stride, last);
    const row3 = min(row2 + stride, last);
    const row4 = min(row3 + stride, last);
    const row5 = min(row4 + stride, last);
    const row6 = min(row5 + stride, last);
    const row7 = min(row6 + stride, last);
    let low = startSums(to, left, accumulate);
    let high = startSums(to + 16, left - 4, accumulate);
    let k = 0;
    for (; k + 4 <= depth; k += 4) {
      const factors = entry(x, k);
      low = addFour(low, factors, entry(row0, k), entry(row1, k), entry(row2, k), entry(row3, k));
      high = addFour(high, factors, entry(row4, k), entry(row5, k), entry(row6, k), entry(row7, k));
    }
    for (; k < depth; k++) {
      const factor = entry(x, k);
      low = addOne(low, factor, entry(row0, k), entry(row1, k), entry(row2, k), entry(row3, k));
      high = addOne(high, factor, entry(row4, k), entry(row5, k), entry(row6, k), entry(row7, k));
    }
    storeLanes(to, low, left);
    if (left > 4) storeLanes(to + 16, high, left - 4);
  }
}

/** Adds the next four products to the sums of four rows, whose next four entries begin at row0 … row3. */
function addFour(
  sums: v128,
  factors: usize,
  row0: usize,
  row1: usize,
  row2: usize,
  row3: usize,
): v128 {
  const a = v128.load(row0);
  const b = v128.load(row1);
  const c = v128.load(row2);
  const d = v128.load(row3);
  sums = f32x4.add(sums, f32x4.mul(v128.load32_splat(factors), column0(a, b, c, d)));
  sums = f32x4.add(sums, f32x4.mul(v128.load32_splat(factors, 4), column1(a, b, c, d)));
  sums = f32x4.add(sums, f32x4.mul(v128.load32_splat(factors, 8), column2(a, b, c, d)));
  return f32x4.add(sums, f32x4.mul(v128.load32_splat(factors, 12), column3(a, b, c, d)));
}

/** Adds the next product to each. */
function addOne(
  sums: v128,
  factor: usize,
  row0: usize,
  row1: usize,
  row2: usize,
  row3: usize,
): v128 {
  const entries = f32x4(load<f32>(row0), load<f32>(row1), load<f32>(row2), load<f32>(row3));
  return f32x4.add(sums, f32x4.mul(v128.load32_splat(factor), entries));
}

function startSums(out: usize, left: i32, accumulate: bool): v128 {
  return accumulate && left > 0 ? loadLanes(out, left) : f32x4.splat(0);
}
