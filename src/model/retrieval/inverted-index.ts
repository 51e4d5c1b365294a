/** One document in which a term occurs. */
export interface Posting {
  document: number;
  /** How often the term occurs in it. */
  count: number;
}

/** For each term the documents that hold it, so that a search looks only at those. */
export interface InvertedIndex {
  /** Terms in each document. */
  lengths: Uint32Array;
  averageLength: number;
  /** In document order, each document once. */
  postings: ReadonlyMap<string, readonly Posting[]>;
}

/** Indexes documents given as lists of terms. Without documents the average length is 0. */
export function buildInvertedIndex(documents: readonly (readonly string[])[]): InvertedIndex {
  const postings = new Map<string, Posting[]>();
  documents.forEach((terms, document) => {
    for (const term of terms) {
      const list = postings.get(term) ?? [];
      if (list.length === 0) postings.set(term, list);
      const last = list.at(-1);
      if (last?.document === document) last.count++;
      else list.push({ document, count: 1 });
    }
  });
  const lengths = Uint32Array.from(documents, (terms) => terms.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return {
    lengths,
    averageLength: documents.length === 0 ? 0 : total / documents.length,
    postings,
  };
}
