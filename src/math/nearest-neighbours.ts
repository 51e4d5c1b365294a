/** One row found near the query. */
export interface Neighbour {
  /** Row number in the searched table. */
  row: number;
  /** Cosine similarity to the query, −1 … 1. */
  similarity: number;
}

/**
 * The `count` rows of a large table that point most nearly the same way as the query, best first.
 *
 *     similarity of row r = (r · query) / (‖r‖ ‖query‖)
 *
 * One pass over the table keeps only the best `count` so far, so nothing of the table's size is
 * allocated or sorted, unless all rows are asked for: these are sorted once. `vectors` is row-major
 * (rows, query.length) and may be any numeric array, such as a Float32Array or quantised Int8Array
 * of word vectors. Equal similarities keep row order.
 * Rows of zeros have no direction and are never found, nor are rows in `exclude` (the words of the
 * question itself, in an analogy). Fewer than `count` come back when the table holds no more.
 * Throws RangeError for a zero query, a table that is not whole rows, or a count below 1.
 */
export function nearestNeighbours(
  vectors: ArrayLike<number>,
  query: ArrayLike<number>,
  count: number,
  exclude: readonly number[] = [],
): Neighbour[] {
  const width = query.length;
  let queryLength = 0;
  for (let j = 0; j < width; j++) queryLength += query[j] * query[j];
  queryLength = Math.sqrt(queryLength);
  if (!(queryLength > 0)) throw new RangeError('the query must be a vector other than zero');
  if (vectors.length % width !== 0) {
    throw new RangeError(`${vectors.length} numbers do not make whole rows of ${width}`);
  }
  if (!(Number.isInteger(count) && count >= 1)) {
    throw new RangeError(`count must be a whole number ≥ 1, got ${count}`);
  }

  const all = count * width >= vectors.length;
  const best: Neighbour[] = []; // at most count; sorted throughout, all rows at the end
  for (let row = 0; row * width < vectors.length; row++) {
    let product = 0;
    let squares = 0;
    for (let j = 0; j < width; j++) {
      const value = vectors[row * width + j];
      product += value * query[j];
      squares += value * value;
    }
    if (squares === 0) continue;
    const similarity = product / (Math.sqrt(squares) * queryLength);
    const enters = best.length < count || similarity > best[best.length - 1].similarity;
    if (!enters || exclude.includes(row)) continue;

    let place = best.length;
    while (!all && place > 0 && best[place - 1].similarity < similarity) place--;
    best.splice(place, 0, { row, similarity });
    if (best.length > count) best.pop();
  }
  return all ? best.sort((a, b) => b.similarity - a.similarity) : best;
}
