import { entry } from './lanes';
import { packColumns, packRows } from './pack';
import { rowTimesMatrix, rowTimesTransposed } from './row-product';
import { edgeTile, tile, TILE_COLUMNS, TILE_ROWS } from './tile';

/** A block of b stays in the second cache while blocks of a pass by; a panel of it stays in the first. */
const BLOCK_ROWS = 64;
const BLOCK_DEPTH = 256;
const BLOCK_COLUMNS = 256;

/** Up to this many rows are multiplied one by one, because packing b would take longer. */
const FEW_ROWS = 8;
const FEW_ROWS_TRANSPOSED = 2;

/** Numbers that a product needs to pack blocks of a and b, and a tile at the edge, whatever its shape. */
export const matmulScratch: i32 =
  BLOCK_ROWS * BLOCK_DEPTH + BLOCK_DEPTH * BLOCK_COLUMNS + TILE_ROWS * TILE_COLUMNS;

/**
 * out = op(a) · op(b), or out += op(a) · op(b) with `accumulate`, op being a transpose or nothing.
 *
 * The product is cut into blocks, packed and multiplied tile by tile, after Goto and van de Geijn, "Anatomy of
 * High-Performance Matrix Multiplication", ACM TOMS 34(3), 2008.
 *
 * Shapes: a (rows, depth), b (depth, columns), out (rows, columns), a and b as they are after op. Strides count
 * numbers from one stored row to the next.
 */
export function matmul(
  a: usize,
  aStride: i32,
  transposeA: bool,
  b: usize,
  bStride: i32,
  transposeB: bool,
  out: usize,
  outStride: i32,
  rows: i32,
  depth: i32,
  columns: i32,
  accumulate: bool,
  scratch: usize,
): void {
  const aStep = (<usize>aStride) << 2;
  const bStep = (<usize>bStride) << 2;
  const outStep = (<usize>outStride) << 2;
  if (!transposeA && rows <= (transposeB ? FEW_ROWS_TRANSPOSED : FEW_ROWS)) {
    for (let i = 0; i < rows; i++) {
      if (transposeB) rowTimesTransposed(a, b, bStep, out, depth, columns, accumulate);
      else rowTimesMatrix(a, b, bStep, out, depth, columns, accumulate);
      a += aStep;
      out += outStep;
    }
    return;
  }

  const packedA = scratch;
  const packedB = entry(packedA, BLOCK_ROWS * BLOCK_DEPTH);
  const edge = entry(packedB, BLOCK_DEPTH * BLOCK_COLUMNS);
  let k = 0;
  do {
    const blockDepth = min(depth - k, BLOCK_DEPTH);
    for (let j = 0; j < columns; j += BLOCK_COLUMNS) {
      const blockColumns = min(columns - j, BLOCK_COLUMNS);
      if (transposeB) {
        const block = entry(b + <usize>j * bStep, k);
        packRows(block, bStep, blockColumns, blockDepth, TILE_COLUMNS, packedB);
      } else {
        const block = entry(b + <usize>k * bStep, j);
        packColumns(block, bStep, blockColumns, blockDepth, TILE_COLUMNS, packedB);
      }
      for (let i = 0; i < rows; i += BLOCK_ROWS) {
        const blockRows = min(rows - i, BLOCK_ROWS);
        if (transposeA) {
          const block = entry(a + <usize>k * aStep, i);
          packColumns(block, aStep, blockRows, blockDepth, TILE_ROWS, packedA);
        } else {
          const block = entry(a + <usize>i * aStep, k);
          packRows(block, aStep, blockRows, blockDepth, TILE_ROWS, packedA);
        }
        const to = entry(out + <usize>i * outStep, j);
        const add = accumulate || k > 0;
        multiplyBlock(
          packedA,
          packedB,
          to,
          outStep,
          blockRows,
          blockDepth,
          blockColumns,
          add,
          edge,
        );
      }
    }
    k += BLOCK_DEPTH;
  } while (k < depth);
}

/** The tiles of one block: a (panels, depth, 4) and b (panels, depth, 8) → out (rows, columns). */
function multiplyBlock(
  a: usize,
  b: usize,
  out: usize,
  stride: usize,
  rows: i32,
  depth: i32,
  columns: i32,
  accumulate: bool,
  edge: usize,
): void {
  for (let j = 0; j < columns; j += TILE_COLUMNS) {
    const panelB = entry(b, j * depth);
    const wide = min(columns - j, TILE_COLUMNS);
    for (let i = 0; i < rows; i += TILE_ROWS) {
      const panelA = entry(a, i * depth);
      const to = entry(out + <usize>i * stride, j);
      const high = min(rows - i, TILE_ROWS);
      if (high == TILE_ROWS && wide == TILE_COLUMNS) {
        tile(depth, panelA, panelB, to, stride, accumulate);
      } else {
        edgeTile(depth, panelA, panelB, to, stride, accumulate, high, wide, edge);
      }
    }
  }
}
