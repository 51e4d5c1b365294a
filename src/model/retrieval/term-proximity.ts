export interface ProximityOptions {
  /** Pairs further apart than so many words do not count. */
  reach?: number;
  /** How soon meeting the same pair again stops paying off. */
  k1?: number;
}

/**
 * How close together the terms of a query stand in a passage: a sum over all pairs of different terms,
 *
 *     score = Σ_{s,t} min(idf(s), idf(t)) · p / (p + k1),    p = Σ 1 / distance²
 *
 * where p adds up all places at which s and t stand at most `reach` words apart; neighbours are 1 apart.
 * `idf` holds the terms of the query with their weights. A passage with fewer than two of them, or with
 * none near another, scores 0. After Rasolofo and Savoy (2003), who add it to BM25's score of the best
 * documents; here it stands alone, and without their part for a passage's length.
 * Throws RangeError unless reach is a whole number ≥ 1 and k1 ≥ 0.
 */
export function termProximity(
  passage: readonly string[],
  idf: ReadonlyMap<string, number>,
  { reach = 5, k1 = 1.2 }: ProximityOptions = {},
): number {
  if (!(Number.isInteger(reach) && reach >= 1))
    throw new RangeError(`expected a whole reach ≥ 1, got ${reach}`);
  if (!(k1 >= 0 && k1 < Infinity)) throw new RangeError(`expected k1 of 0 or more, got ${k1}`);

  const pairs = new Map<string, { weight: number; closeness: number }>();
  passage.forEach((first, i) => {
    const firstIdf = idf.get(first);
    if (firstIdf === undefined) return;
    for (let distance = 1; distance <= reach; distance++) {
      const second = passage[i + distance];
      const secondIdf = idf.get(second);
      if (secondIdf === undefined || second === first) continue;
      const name = [first, second].sort().join(' '); // terms hold no blanks
      const pair = pairs.get(name) ?? { weight: Math.min(firstIdf, secondIdf), closeness: 0 };
      pair.closeness += 1 / distance ** 2;
      pairs.set(name, pair);
    }
  });
  let score = 0;
  for (const { weight, closeness } of pairs.values())
    score += (weight * closeness) / (closeness + k1);
  return score;
}
