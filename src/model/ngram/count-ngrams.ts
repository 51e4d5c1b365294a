/**
 * The counts of all n-grams of one length: how often each run of n tokens occurs in the text.
 * Entry i is one distinct n-gram. They are sorted, so those that share their first n − 1 tokens (their
 * context) stand side by side, in the order of their last token.
 */
export interface NgramLevel {
  /** The last token of each n-gram. */
  tokens: Int32Array;
  /** How often it occurs. */
  counts: Uint32Array;
  /** How often any token follows it: its count, less one where it ends the text. */
  followed: Uint32Array;
  /** Its one-token extensions are entries children[i] … children[i + 1] − 1 of the next level. */
  children: Uint32Array;
}

/** N-gram counts of a text for n = 1 … order: a sorted trie in typed arrays, without any hash map. */
export interface NgramTable {
  vocabularySize: number;
  /** Tokens in the text. */
  tokenCount: number;
  /** levels[n − 1] holds the n-grams of length n. */
  levels: NgramLevel[];
}

/**
 * Counts the n-grams of a text for every n from 1 to `order`.
 *
 * The positions of the text are sorted by the tokens that stand there, which puts equal n-grams of
 * every length next to each other; one pass then counts them all. The sort is a radix sort, one
 * stable counting sort per token from the last to the first: O(order · (N + V)) for N tokens and V
 * ids. Tokens are ids from 0 to V − 1, such as words, byte-pair tokens, or bytes with V = 256; ids
 * that never occur still count as part of the vocabulary. An empty text gives empty levels.
 * Throws RangeError when an id is outside the vocabulary or the order is not a whole number ≥ 1.
 */
export function countNgrams(
  tokens: ArrayLike<number>,
  order: number,
  vocabularySize: number,
): NgramTable {
  if (!(Number.isInteger(order) && order >= 1)) {
    throw new RangeError(`expected an n-gram order of at least 1, got ${order}`);
  }
  if (!(Number.isInteger(vocabularySize) && vocabularySize >= 1)) {
    throw new RangeError(`expected a vocabulary of at least 1 token, got ${vocabularySize}`);
  }
  const length = tokens.length;
  const positions = sortedPositions(paddedIds(tokens, order, vocabularySize), order, length);
  const levels = Array.from({ length: order }, () => ({
    size: 0,
    tokens: new Int32Array(length),
    counts: new Uint32Array(length),
    followed: new Uint32Array(length),
    children: new Uint32Array(length + 1),
  }));

  for (let i = 0; i < length; i++) {
    const at = positions[i];
    const shared = i === 0 ? 0 : sharedPrefix(tokens, positions[i - 1], at, order);
    const longest = Math.min(order, length - at);
    for (let n = 1; n <= longest; n++) {
      const level = levels[n - 1];
      if (n > shared) {
        // The first n-gram of its kind.
        level.tokens[level.size] = tokens[at + n - 1];
        level.children[level.size] = n < order ? levels[n].size : 0;
        level.size++;
      }
      level.counts[level.size - 1]++;
      if (at + n < length) level.followed[level.size - 1]++;
    }
  }
  for (let n = 1; n < order; n++) levels[n - 1].children[levels[n - 1].size] = levels[n].size;

  return {
    vocabularySize,
    tokenCount: length,
    levels: levels.map(({ size, tokens, counts, followed, children }) => ({
      tokens: tokens.slice(0, size),
      counts: counts.slice(0, size),
      followed: followed.slice(0, size),
      children: children.slice(0, size + 1),
    })),
  };
}

/** The ids plus one, then `order` zeros: the end of the text sorts before any token. */
function paddedIds(tokens: ArrayLike<number>, order: number, vocabularySize: number): Int32Array {
  const padded = new Int32Array(tokens.length + order);
  for (let i = 0; i < tokens.length; i++) {
    if (!(Number.isInteger(tokens[i]) && tokens[i] >= 0 && tokens[i] < vocabularySize)) {
      throw new RangeError(`token ${i} must be from 0 to ${vocabularySize - 1}, got ${tokens[i]}`);
    }
    padded[i] = tokens[i] + 1;
  }
  return padded;
}

/** The first `length` positions, sorted by the `order` ids from there on. */
function sortedPositions(ids: Int32Array, order: number, length: number): Uint32Array {
  let from = Uint32Array.from({ length }, (_, i) => i);
  let to = new Uint32Array(length);
  let largest = 0;
  for (let i = 0; i < length; i++) largest = Math.max(largest, ids[i]);
  const bucketEnd = new Uint32Array(largest + 1);
  for (let offset = order - 1; offset >= 0; offset--) {
    bucketEnd.fill(0);
    for (let i = 0; i < length; i++) bucketEnd[ids[i + offset]]++;
    for (let id = 1; id <= largest; id++) bucketEnd[id] += bucketEnd[id - 1];
    for (let i = length - 1; i >= 0; i--) to[--bucketEnd[ids[from[i] + offset]]] = from[i];
    [from, to] = [to, from];
  }
  return from;
}

/** How many tokens, at most `limit`, agree from positions a and b on. */
function sharedPrefix(tokens: ArrayLike<number>, a: number, b: number, limit: number): number {
  const most = Math.min(limit, tokens.length - Math.max(a, b));
  let n = 0;
  while (n < most && tokens[a + n] === tokens[b + n]) n++;
  return n;
}
