import { nearestNeighbours } from '#math/nearest-neighbours.ts';
import type { SentenceEmbedding } from '#model/word-vectors/sentence-embedding.ts';
import { bm25, type Bm25Options, type TermContribution } from './bm25.ts';
import { keywords, type PassageIndex } from './passage-index.ts';
import { rankDocuments } from './rank-documents.ts';
import { reciprocalRankFusion } from './reciprocal-rank-fusion.ts';
import { searchTerms } from './search-terms.ts';

export const SEARCH_METHODS = ['keywords', 'vectors', 'hybrid'] as const;
export type SearchMethod = (typeof SEARCH_METHODS)[number];

/** Where one of the two rankings put a passage. */
export interface Place {
  /** From 1. */
  rank: number;
  score: number;
}

export interface Hit {
  passage: number;
  /** BM25, cosine, or the sum of reciprocal ranks, by method. */
  score: number;
  byWords?: Place;
  byMeaning?: Place;
}

export interface SearchResult {
  /** Best first. */
  hits: Hit[];
  /** What each term of the query adds to BM25 scores. */
  contributions: TermContribution[];
  /** The query as one vector; only where the index knows meaning. */
  embedding?: SentenceEmbedding;
}

/**
 * Searches passages by BM25, by the cosine of sentence embeddings, or by both fused by rank.
 *
 * Both rankings are made where they can be, so that a hit can say where each of them put it. Without
 * word vectors every method finds what keywords find. By meaning every passage with a known word is
 * ranked, however far off: there is no such thing as no match. Throws as bm25 does.
 */
export function searchPassages(
  { words, meaning }: PassageIndex,
  query: string,
  method: SearchMethod,
  options?: Bm25Options,
): SearchResult {
  const terms = searchTerms(query).map(({ term }) => term);
  const { scores, contributions } = bm25(words, keywords(terms), options);
  const byWords = rankDocuments(scores).map((passage) => ({ passage, score: scores[passage] }));

  const embedding = meaning?.embedder.embed(terms);
  const vector = embedding?.vector;
  const byMeaning =
    meaning && vector?.some((entry) => entry !== 0)
      ? nearestNeighbours(meaning.rows, vector, Math.max(1, words.lengths.length)).map(
          ({ row, similarity }) => ({ passage: row, score: similarity }),
        )
      : [];

  const wordPlaces = places(byWords);
  const meaningPlaces = places(byMeaning);
  const best = !meaning || method === 'keywords' ? byWords : method === 'vectors' ? byMeaning : [];
  const fused =
    meaning && method === 'hybrid'
      ? reciprocalRankFusion([byWords, byMeaning].map((list) => list.map((at) => at.passage)))
      : [];
  const ranked = [...best, ...fused.map(({ document, score }) => ({ passage: document, score }))];
  return {
    hits: ranked.map(({ passage, score }) => ({
      passage,
      score,
      byWords: wordPlaces.get(passage),
      byMeaning: meaningPlaces.get(passage),
    })),
    contributions,
    embedding,
  };
}

function places(ranked: readonly { passage: number; score: number }[]): Map<number, Place> {
  return new Map(ranked.map(({ passage, score }, i) => [passage, { rank: i + 1, score }]));
}
