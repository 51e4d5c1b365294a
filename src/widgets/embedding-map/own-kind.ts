import { dot } from '#math/dot.ts';

/**
 * The share of words whose nearest neighbour among them, by cosine, is of their own kind, and the share
 * that neighbours drawn at random would have:
 *
 *     chance = Σ_k n_k (n_k − 1) / (n (n − 1))
 *
 * `rows` holds a vector of length 1 for each word. Throws RangeError for fewer than two words.
 */
export function ownKind(
  kinds: readonly string[],
  rows: readonly ArrayLike<number>[],
): { share: number; chance: number } {
  const n = rows.length;
  if (n < 2) throw new RangeError(`a word has a neighbour among 2 words or more, got ${n}`);
  const own = rows.filter((row, i) => {
    let nearest = i === 0 ? 1 : 0;
    let best = -Infinity;
    rows.forEach((other, j) => {
      const cosine = j === i ? -Infinity : dot(row, other);
      if (cosine > best) [nearest, best] = [j, cosine];
    });
    return kinds[nearest] === kinds[i];
  });
  const counts = [...new Set(kinds)].map((kind) => kinds.filter((one) => one === kind).length);
  const alike = counts.reduce((sum, count) => sum + count * (count - 1), 0);
  return { share: own.length / n, chance: alike / (n * (n - 1)) };
}
