import { dot } from '#math/dot.ts';
import type { WordVectors } from '#model/word-vectors/decode-word-vectors.ts';
import {
  commonVector,
  sentenceEmbedding,
  sifWeight,
  type SentenceEmbedding,
} from '#model/word-vectors/sentence-embedding.ts';

/** What one word of a text adds to its cosine with a query. */
export interface WordPull {
  word: string;
  pull: number;
}

/** Turns words into one vector, and a cosine back into words. */
export interface Embedder {
  dimensions: number;
  embed(words: readonly string[]): SentenceEmbedding;
  /**
   * The embeddings of several texts, row by row: (texts, dimensions). A text without a known word gets
   * a row of zeros, which nearestNeighbours never finds.
   */
  embedAll(texts: readonly { terms: readonly string[] }[]): Float64Array;
  /** The reasons for a text's cosine with a query: strongest pull first, each word once. */
  pulls(words: readonly string[], query: ArrayLike<number>): WordPull[];
}

/**
 * The a of smooth inverse frequency. Questions are short and full of common words, so it is the lower
 * end of the range that worked for Arora, Liang and Ma (2017), who mostly took 10⁻³.
 */
const SMOOTHING = 1e-4;

/** Embeds by smooth inverse frequency, less what all words have in common; see sentenceEmbedding. */
export function sentenceEmbedder(table: WordVectors): Embedder {
  const { dimensions, vectors } = table;
  const common = commonVector(table);
  const embed = (words: readonly string[]) =>
    sentenceEmbedding(table, words, (rank) => sifWeight(rank, SMOOTHING), common);

  function embedAll(texts: readonly { terms: readonly string[] }[]): Float64Array {
    const rows = new Float64Array(texts.length * dimensions);
    texts.forEach(({ terms }, row) => {
      const { vector } = embed(terms);
      if (vector) rows.set(vector, row * dimensions);
    });
    return rows;
  }

  /**
   * A cosine is a sum over the words of the text, because its vector is:
   *
   *     cos(q, s) = Σ_i (w_i / Σ w) · (v_i − c) · q / (‖s‖ ‖q‖)
   */
  function pulls(words: readonly string[], query: ArrayLike<number>): WordPull[] {
    const { vector, known } = embed(words);
    if (!vector) return [];
    const total = known.reduce((sum, { weight }) => sum + weight, 0);
    const lengths = Math.sqrt(dot(vector, vector) * dot(query, query));
    const ofCommon = dot(common, query);
    const byWord = new Map<string, number>();
    for (const { word, row, weight } of known) {
      const own = dot(vectors.subarray(row * dimensions, (row + 1) * dimensions), query);
      const pull = ((weight / total) * (own - ofCommon)) / lengths;
      byWord.set(word, (byWord.get(word) ?? 0) + pull);
    }
    return Array.from(byWord, ([word, pull]) => ({ word, pull })).sort((a, b) => b.pull - a.pull);
  }
  return { dimensions, embed, embedAll, pulls };
}
