import type { Passage } from './cut-passages.ts';
import { buildInvertedIndex, type InvertedIndex } from './inverted-index.ts';
import type { Embedder } from './sentence-embedder.ts';
import { stopWords } from './stop-words.ts';

/** Passages made searchable: by their words and, where word vectors are at hand, by meaning. */
export interface PassageIndex {
  passages: readonly Passage[];
  words: InvertedIndex;
  meaning?: {
    embedder: Embedder;
    /** (passages, dimensions) */
    rows: Float64Array;
  };
}

/** The terms that a search by words compares: all but the commonest. */
export function keywords(terms: readonly string[]): string[] {
  return terms.filter((term) => !stopWords.has(term));
}

/** Indexes passages, by meaning too when there is an embedder. */
export function indexPassages(passages: readonly Passage[], embedder?: Embedder): PassageIndex {
  return {
    passages,
    words: buildInvertedIndex(passages.map(({ terms }) => keywords(terms))),
    meaning: embedder && { embedder, rows: embedder.embedAll(passages) },
  };
}
