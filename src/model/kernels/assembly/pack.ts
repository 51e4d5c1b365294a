import { entry, loadLanes } from './lanes';
import { column0, column1, column2, column3 } from './turn';

/**
 * Packing puts a block of a matrix in the order in which tiles read it: panels of `width` lines (rows of a, or
 * columns of b), each panel holding the entries k = 0, then k = 1, … of its lines side by side. What stands for
 * lines that the last panel lacks does not matter: it only meets parts of tiles that nobody reads.
 *
 * Shapes: (lines, depth) → (panels, depth, width), the width being 4 or 8.
 *
 * Here the lines are columns of the source: (depth, lines) with rows `stride` bytes apart.
 */
export function packColumns(
  source: usize,
  stride: usize,
  lines: i32,
  depth: i32,
  width: i32,
  target: usize,
): void {
  for (let line = 0; line < lines; line += width) {
    const left = lines - line;
    let from = entry(source, line);
    for (let k = 0; k < depth; k++) {
      v128.store(target, loadLanes(from, left));
      if (width > 4)
        v128.store(target, left > 4 ? loadLanes(from + 16, left - 4) : f32x4.splat(0), 16);
      target = entry(target, width);
      from += stride;
    }
  }
}

/** The same where lines are rows of the source: (lines, depth). Four rows are turned four entries at a time. */
export function packRows(
  source: usize,
  stride: usize,
  lines: i32,
  depth: i32,
  width: i32,
  target: usize,
): void {
  const last = source + stride * <usize>(lines - 1); // stands in for rows that lack
  const step = (<usize>width) << 2; // from one k to the next in a panel
  for (let line = 0; line < lines; line += width) {
    for (let i = 0; i < width; i += 4) {
      const row0 = min(source + stride * <usize>(line + i), last);
      const row1 = min(row0 + stride, last);
      const row2 = min(row1 + stride, last);
      const row3 = min(row2 + stride, last);
      packFourRows(row0, row1, row2, row3, depth, entry(target, i), step);
    }
    target += step * <usize>depth;
  }
}

function packFourRows(
  row0: usize,
  row1: usize,
  row2: usize,
  row3: usize,
  depth: i32,
  to: usize,
  step: usize,
): void {
  for (let k = 0; k < depth; k += 4) {
    const left = depth - k;
    const a = loadLanes(entry(row0, k), left);
    const b = loadLanes(entry(row1, k), left);
    const c = loadLanes(entry(row2, k), left);
    const d = loadLanes(entry(row3, k), left);
    v128.store(to, column0(a, b, c, d));
    if (left > 1) v128.store(to + step, column1(a, b, c, d));
    if (left > 2) v128.store(to + 2 * step, column2(a, b, c, d));
    if (left > 3) v128.store(to + 3 * step, column3(a, b, c, d));
    to += step << 2;
  }
}
