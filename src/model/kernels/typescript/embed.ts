/**
 * Looks tokens up: row r of the result is row ids[r] of the table.
 *
 * Shapes: table (V, C), ids (n) → out (n, C).
 */
export function embed(table: Float32Array, ids: Int32Array, out: Float32Array): void {
  const width = out.length / ids.length;
  for (let r = 0; r < ids.length; r++) {
    for (let c = 0; c < width; c++) out[r * width + c] = table[ids[r] * width + c];
  }
}

/**
 * Backward pass: adds the gradient of each row to the row of the table that it came from.
 *
 *     gradTable[ids[r]] += gradOut[r]
 */
export function embedBackward(
  gradOut: Float32Array,
  ids: Int32Array,
  gradTable: Float32Array,
): void {
  const width = gradOut.length / ids.length;
  for (let r = 0; r < ids.length; r++) {
    for (let c = 0; c < width; c++) gradTable[ids[r] * width + c] += gradOut[r * width + c];
  }
}
