/**
 * The numbers of the documents with a positive score, best first; equal scores keep document order.
 * A document that scores 0 shares nothing with the query and is not found.
 */
export function rankDocuments(scores: ArrayLike<number>): number[] {
  const found = Array.from({ length: scores.length }, (_, document) => document);
  return found.filter((d) => scores[d] > 0).sort((a, b) => scores[b] - scores[a] || a - b);
}
