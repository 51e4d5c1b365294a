import type { WordVectors } from './decode-word-vectors.ts';

export interface WeightedWord {
  word: string;
  row: number;
  weight: number;
}

export interface SentenceEmbedding {
  /** The weighted mean of the word vectors less the common vector; null when no word is known. */
  vector: Float64Array | null;
  known: WeightedWord[];
  unknown: string[];
}

/** Words in the corpus whose frequency ranks the word vectors carry. */
const CORPUS_WORDS = 341_479;
/** Σ 1/r for r = 1 … N, by Euler's approximation ln N + γ, right to within 1/(2N). */
const HARMONIC = Math.log(CORPUS_WORDS) + 0.5772156649015329;

/**
 * Smooth inverse frequency: common words count less.
 *
 *     weight = a / (a + p)     with p = 1 / (rank · H_N)
 *
 * The counts behind the vectors were never published with them, only the order of the words, so the
 * word's probability p follows Zipf's law: proportional to 1 / rank. Source: Arora, Liang and Ma, "A
 * simple but tough-to-beat baseline for sentence embeddings", ICLR 2017, whose a is 10⁻³.
 * Throws RangeError unless rank ≥ 1 and a > 0.
 */
export function sifWeight(rank: number, a = 1e-3): number {
  if (!(rank >= 1)) throw new RangeError(`expected a rank of 1 or more, got ${rank}`);
  if (!(a > 0)) throw new RangeError(`expected a > 0, got ${a}`);
  return a / (a + 1 / (rank * HARMONIC));
}

/**
 * The mean of all word vectors: what every sentence has in common, and which makes unrelated ones look
 * alike until it is taken away. It stands in for the first principal component of Arora et al., and
 * needs no other sentences to compare with.
 */
export function commonVector({ words, dimensions, vectors }: WordVectors): Float64Array {
  const mean = new Float64Array(dimensions);
  for (let i = 0; i < vectors.length; i++) mean[i % dimensions] += vectors[i] / words.length;
  return mean;
}

/**
 * One vector for a sentence: the weighted mean of its word vectors, less a common vector.
 *
 *     s = Σ w_i v_i / Σ w_i − c
 *
 * With weight () => 1 and no common vector it is the plain average. The order of the words makes no
 * difference. Words outside the table are listed and left out. Compare two by cosineSimilarity.
 */
export function sentenceEmbedding(
  { rowOf, ranks, dimensions, vectors }: WordVectors,
  words: readonly string[],
  weight: (rank: number) => number = (rank) => sifWeight(rank),
  common?: ArrayLike<number>,
): SentenceEmbedding {
  const known: WeightedWord[] = [];
  const unknown: string[] = [];
  for (const word of words) {
    const row = rowOf.get(word);
    if (row === undefined) unknown.push(word);
    else known.push({ word, row, weight: weight(ranks[row]) });
  }
  if (known.length === 0) return { vector: null, known, unknown };

  const total = known.reduce((sum, { weight: w }) => sum + w, 0);
  const vector = new Float64Array(dimensions);
  for (const { row, weight: w } of known) {
    for (let d = 0; d < dimensions; d++) vector[d] += w * vectors[row * dimensions + d];
  }
  for (let d = 0; d < dimensions; d++) vector[d] = vector[d] / total - (common?.[d] ?? 0);
  return { vector, known, unknown };
}
