import { MinHeap } from './min-heap.ts';

/** Which two neighbouring tokens merge. A token's id is also its rank: lower ids merge first. */
export interface MergeTable {
  /** The id of the token that is this one byte. */
  byteId(byte: number): number;
  /** The id of the token that `left` and `right` merge into, or −1 where they never merge. */
  mergedId(left: number, right: number): number;
}

/** Told of each merge: the byte where its left token starts, and the token that it made. */
type OnMerge = (start: number, merged: number) => void;

/**
 * Byte pair encoding of one piece: start with a token for each byte; while any two neighbours
 * merge, merge the pair of lowest rank, the leftmost first (Sennrich et al. 2016; on bytes,
 * Radford et al. 2019).
 *
 * The tokens are a linked list over byte positions and the candidate pairs a heap, so n bytes
 * take O(n log n) time. No bytes give no tokens.
 */
export function bytePairEncode(
  bytes: ArrayLike<number>,
  table: MergeTable,
  onMerge?: OnMerge,
): number[] {
  const n = bytes.length;
  if (n === 1) return [table.byteId(bytes[0])];

  // A token is named by the byte it starts at; ids[i] is −1 once its left neighbour swallowed it.
  const ids = new Int32Array(n);
  const previous = new Int32Array(n);
  const next = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    ids[i] = table.byteId(bytes[i]);
    previous[i] = i - 1;
    next[i] = i + 1;
  }

  const candidates = new MinHeap();
  const mergedAt = new Int32Array(n).fill(-1); // what token i and the next would become
  const consider = (i: number) => {
    mergedAt[i] = next[i] < n ? table.mergedId(ids[i], ids[next[i]]) : -1;
    if (mergedAt[i] >= 0) candidates.push(mergedAt[i] * n + i); // by rank, then from the left
  };
  for (let i = 0; i + 1 < n; i++) consider(i);

  for (let key = candidates.pop(); key !== undefined; key = candidates.pop()) {
    const i = key % n;
    const merged = (key - i) / n;
    if (mergedAt[i] !== merged) continue; // one of the two has merged elsewhere since

    const right = next[i];
    onMerge?.(i, merged);
    ids[i] = merged;
    ids[right] = mergedAt[right] = -1;
    next[i] = next[right];
    if (next[i] < n) previous[next[i]] = i;
    consider(i);
    if (previous[i] >= 0) consider(previous[i]);
  }
  return Array.from(ids.filter((id) => id >= 0));
}
