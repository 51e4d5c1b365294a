import type { InvertedIndex } from './inverted-index.ts';

/**
 * Inverse document frequency, the weight of a term that n of N documents hold: the rarer, the heavier.
 *
 *     idf = ln(1 + (N − n + ½) / (n + ½))
 *
 * Apache Lucene's form, which is never negative (after Robertson and Zaragoza, 2009).
 */
export function inverseDocumentFrequency(holding: number, documents: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/** The terms of a query with their weights; a term that no document holds weighs most. */
export function termWeights(
  { lengths, postings }: InvertedIndex,
  query: readonly string[],
): Map<string, number> {
  const weight = (term: string) =>
    inverseDocumentFrequency(postings.get(term)?.length ?? 0, lengths.length);
  return new Map(query.map((term) => [term, weight(term)]));
}
