/**
 * Recall at k: the share of the relevant documents that stand among the first k found.
 *
 *     |first k of the ranking ∩ relevant| / |relevant|
 *
 * Throws RangeError when nothing is relevant, or k is not a whole number ≥ 1.
 */
export function recallAtK(
  ranking: readonly number[],
  relevant: ReadonlySet<number>,
  k: number,
): number {
  if (relevant.size === 0) throw new RangeError('recall needs at least one relevant document');
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError(`expected a whole k ≥ 1, got ${k}`);
  const found = new Set(ranking.slice(0, k).filter((document) => relevant.has(document)));
  return found.size / relevant.size;
}
