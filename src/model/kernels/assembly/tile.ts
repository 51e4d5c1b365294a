/** A tile of the product: as many sums as fit the registers of a processor beside what it multiplies. */
export const TILE_ROWS = 4;
export const TILE_COLUMNS = 8;

/**
 * One tile: out = a · b, or out += a · b. Eight registers of four lanes hold its sums while k runs; each k takes
 * one number per row from a and one row of eight from b. Every sum is taken in the order of k.
 *
 * Shapes: a (depth, 4) and b (depth, 8), both packed, → out (4, 8) with rows `stride` bytes apart.
 */
export function tile(
  depth: i32,
  a: usize,
  b: usize,
  out: usize,
  stride: usize,
  accumulate: bool,
): void {
  const out1 = out + stride;
  const out2 = out1 + stride;
  const out3 = out2 + stride;
  let row0Left = startSums(out, accumulate);
  let row0Right = startSums(out + 16, accumulate);
  let row1Left = startSums(out1, accumulate);
  let row1Right = startSums(out1 + 16, accumulate);
  let row2Left = startSums(out2, accumulate);
  let row2Right = startSums(out2 + 16, accumulate);
  let row3Left = startSums(out3, accumulate);
  let row3Right = startSums(out3 + 16, accumulate);

  for (let k = 0; k < depth; k++) {
    const left = v128.load(b);
    const right = v128.load(b, 16);
    const a0 = v128.load32_splat(a);
    row0Left = f32x4.add(row0Left, f32x4.mul(a0, left));
    row0Right = f32x4.add(row0Right, f32x4.mul(a0, right));
    const a1 = v128.load32_splat(a, 4);
    row1Left = f32x4.add(row1Left, f32x4.mul(a1, left));
    row1Right = f32x4.add(row1Right, f32x4.mul(a1, right));
    const a2 = v128.load32_splat(a, 8);
    row2Left = f32x4.add(row2Left, f32x4.mul(a2, left));
    row2Right = f32x4.add(row2Right, f32x4.mul(a2, right));
    const a3 = v128.load32_splat(a, 12);
    row3Left = f32x4.add(row3Left, f32x4.mul(a3, left));
    row3Right = f32x4.add(row3Right, f32x4.mul(a3, right));
    a += TILE_ROWS << 2;
    b += TILE_COLUMNS << 2;
  }

  v128.store(out, row0Left);
  v128.store(out, row0Right, 16);
  v128.store(out1, row1Left);
  v128.store(out1, row1Right, 16);
  v128.store(out2, row2Left);
  v128.store(out2, row2Right, 16);
  v128.store(out3, row3Left);
  v128.store(out3, row3Right, 16);
}

function startSums(out: usize, accumulate: bool): v128 {
  return accumulate ? v128.load(out) : f32x4.splat(0);
}

/**
 * A tile at the edge: only its first rows and columns belong to `out`, so it is made in `scratch` (4, 8), number by
 * number copied there and back.
 */
export function edgeTile(
  depth: i32,
  a: usize,
  b: usize,
  out: usize,
  stride: usize,
  accumulate: bool,
  rows: i32,
  columns: i32,
  scratch: usize,
): void {
  const scratchStride = TILE_COLUMNS << 2;
  if (accumulate) copy(out, stride, scratch, scratchStride, rows, columns);
  tile(depth, a, b, scratch, scratchStride, accumulate);
  copy(scratch, scratchStride, out, stride, rows, columns);
}

function copy(
  from: usize,
  fromStride: usize,
  to: usize,
  toStride: usize,
  rows: i32,
  columns: i32,
): void {
  for (let i = 0; i < rows; i++) {
    memory.copy(to, from, (<usize>columns) << 2);
    from += fromStride;
    to += toStride;
  }
}
