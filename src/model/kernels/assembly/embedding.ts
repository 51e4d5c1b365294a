import { add } from './elementwise';
import { entry } from './lanes';

/** out[r] = table[ids[r]]: table (vocabulary, width), ids (rows), out (rows, width). */
export function embed(table: usize, ids: usize, out: usize, rows: i32, width: i32): void {
  for (let r = 0; r < rows; r++) {
    const row = entry(table, load<i32>(entry(ids, r)) * width);
    memory.copy(entry(out, r * width), row, (<usize>width) << 2);
  }
}

/** gradTable[ids[r]] += gradOut[r]; ids that come again add up. Shapes as above. */
export function embedBackward(
  gradOut: usize,
  ids: usize,
  gradTable: usize,
  rows: i32,
  width: i32,
): void {
  for (let r = 0; r < rows; r++) {
    const row = entry(gradTable, load<i32>(entry(ids, r)) * width);
    add(row, entry(gradOut, r * width), width);
  }
}
