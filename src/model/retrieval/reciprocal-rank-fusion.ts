export interface FusedDocument {
  document: number;
  score: number;
}

/** The authors' k. */
export const FUSION_K = 60;

/**
 * Reciprocal rank fusion merges several rankings by place alone, so that scores on different scales,
 * such as BM25's and a cosine, need no calibration:
 *
 *     score(d) = Σ_r 1 / (k + rank of d in r)     ranks from 1; a ranking without d adds nothing
 *
 * Returns the documents best first, equal scores in document order. A larger k makes the first places
 * count less (Cormack, Clarke and Büttcher, SIGIR 2009).
 * Throws RangeError when k < 0 or a ranking names a document twice.
 */
export function reciprocalRankFusion(
  rankings: readonly (readonly number[])[],
  k = FUSION_K,
): FusedDocument[] {
  if (!(k >= 0 && k < Infinity)) throw new RangeError(`expected k of 0 or more, got ${k}`);
  const scores = new Map<number, number>();
  for (const ranking of rankings) {
    if (new Set(ranking).size < ranking.length) {
      throw new RangeError('a ranking must not name a document twice');
    }
    ranking.forEach((document, place) => {
      scores.set(document, (scores.get(document) ?? 0) + 1 / (k + place + 1));
    });
  }
  return Array.from(scores, ([document, score]) => ({ document, score })).sort(
    (a, b) => b.score - a.score || a.document - b.document,
  );
}
