import { inverseDocumentFrequency } from './inverse-document-frequency.ts';
import type { InvertedIndex } from './inverted-index.ts';

export interface Bm25Options {
  /** How soon repeating a term stops paying off; 0 counts only whether it occurs. */
  k1?: number;
  /** How far long documents are held back: 0 not at all, 1 in full proportion. */
  b?: number;
}

/** The usual constants. */
export const USUAL_BM25: Readonly<Required<Bm25Options>> = { k1: 1.2, b: 0.75 };

/** What one term of the query adds to the scores. */
export interface TermContribution {
  term: string;
  /** How often the query holds it. */
  queryCount: number;
  /** Documents that hold it. */
  documentCount: number;
  idf: number;
  /** Per document, what it adds to the score. */
  scores: Float64Array;
}

export interface Bm25Result {
  /** Score of each document; 0 where no term of the query occurs. */
  scores: Float64Array;
  /** The reasons: each document's score is the sum of these, one per different term of the query. */
  contributions: TermContribution[];
}

/**
 * Okapi BM25 scores every document against a query, term by term:
 *
 *     score(q, d) = Σ_t idf(t) · f / (f + k1 · (1 − b + b · |d| / mean |d|))
 *     idf(t)      = ln(1 + (N − n + ½) / (n + ½))
 *
 * where f is how often term t occurs in d, n the documents that hold it and N all documents. A term
 * repeated in the query counts each time. This is Apache Lucene's form: its idf is never negative, and
 * the factor k1 + 1, which changes no ranking, is left out (Robertson and Zaragoza, 2009).
 * Terms that no document holds add nothing. Throws RangeError when k1 < 0 or b is not from 0 to 1.
 */
export function bm25(
  index: InvertedIndex,
  query: readonly string[],
  { k1 = USUAL_BM25.k1, b = USUAL_BM25.b }: Bm25Options = {},
): Bm25Result {
  if (!(k1 >= 0 && k1 < Infinity)) throw new RangeError(`expected k1 of 0 or more, got ${k1}`);
  if (!(b >= 0 && b <= 1)) throw new RangeError(`expected b from 0 to 1, got ${b}`);

  const { lengths, averageLength, postings } = index;
  const scores = new Float64Array(lengths.length);
  const queryCounts = new Map<string, number>();
  for (const term of query) queryCounts.set(term, (queryCounts.get(term) ?? 0) + 1);

  const contributions = Array.from(queryCounts, ([term, queryCount]) => {
    const documents = postings.get(term) ?? [];
    const n = documents.length;
    const idf = inverseDocumentFrequency(n, lengths.length);
    const added = new Float64Array(lengths.length);
    for (const { document, count } of documents) {
      const lengthRatio = lengths[document] / averageLength;
      const saturation = count / (count + k1 * (1 - b + b * lengthRatio));
      added[document] = queryCount * idf * saturation;
      scores[document] += added[document];
    }
    return { term, queryCount, documentCount: n, idf, scores: added };
  });
  return { scores, contributions };
}
