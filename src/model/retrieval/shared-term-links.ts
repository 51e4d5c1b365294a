import { inverseDocumentFrequency } from './inverse-document-frequency.ts';
import type { InvertedIndex } from './inverted-index.ts';

/**
 * Links each document to the one it shares most with: the largest sum of idf over the terms that both hold,
 * so that a rare word in common counts for more than a frequent one. The result names for each document the
 * one linked to it, the first of equals, or −1 where it shares nothing with any.
 *
 * The simplest graph of a corpus: every document with an edge to its nearest neighbour. MacAvaney,
 * Tonellotto and Macdonald (2022) take several neighbours, found by BM25 or a trained model.
 */
export function sharedTermLinks({ lengths, postings }: InvertedIndex): number[] {
  const documents = lengths.length;
  const shared = new Float64Array(documents * documents); // (documents, documents)
  for (const holders of postings.values()) {
    const idf = inverseDocumentFrequency(holders.length, documents);
    for (const { document: a } of holders)
      for (const { document: b } of holders) if (a !== b) shared[a * documents + b] += idf;
  }
  return Array.from(lengths, (_, document) => {
    const row = shared.subarray(document * documents, (document + 1) * documents);
    const most = row.reduce((best, sum) => Math.max(best, sum), 0);
    return most > 0 ? row.indexOf(most) : -1;
  });
}
