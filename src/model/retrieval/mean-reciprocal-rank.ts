/** 1 / rank of the first relevant document, counting from 1; 0 when none was found. */
export function reciprocalRank(ranking: readonly number[], relevant: ReadonlySet<number>): number {
  const place = ranking.findIndex((document) => relevant.has(document));
  return place === -1 ? 0 : 1 / (place + 1);
}

/**
 * Mean reciprocal rank over several queries: 1 when each finds a relevant document first.
 *
 *     MRR = (1 / Q) Σ_q 1 / (rank of the first relevant document of query q)
 *
 * Throws RangeError without queries. Source: the TREC-8 question answering track (Voorhees, 1999).
 */
export function meanReciprocalRank(
  queries: readonly { ranking: readonly number[]; relevant: ReadonlySet<number> }[],
): number {
  if (queries.length === 0) throw new RangeError('a mean needs at least one query');
  const sum = queries.reduce((total, q) => total + reciprocalRank(q.ranking, q.relevant), 0);
  return sum / queries.length;
}
