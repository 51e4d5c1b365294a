import type { Tensor } from '#model/mote/inspect.ts';
import type { WordVectors } from '#model/word-vectors/decode-word-vectors.ts';
import {
  commonVector,
  sentenceEmbedding,
  sifWeight,
} from '#model/word-vectors/sentence-embedding.ts';
import type { Comparison, Method } from './methods.ts';
import { similarities } from './similarities.ts';

/** The words of a sentence, in small letters. */
export const wordsOf = (sentence: string): string[] =>
  sentence.toLowerCase().match(/\p{L}+/gu) ?? [];

/** By averages of real word vectors: plain; rare words counting more; that, less what all words share. */
export function compareAverages(
  sentences: readonly string[],
  method: Exclude<Method, 'mote'>,
  table: WordVectors,
): Comparison {
  const weight = method === 'mean' ? () => 1 : (rank: number) => sifWeight(rank);
  const common = method === 'centred' ? commonVector(table) : undefined;
  const made = sentences.map((one) => sentenceEmbedding(table, wordsOf(one), weight, common));
  return {
    cosines: similarities(made.map(({ vector }) => vector)),
    unknown: [...new Set(made.flatMap(({ unknown }) => unknown))],
    cut: false,
  };
}

/** By Mote's residual stream: the mean over the tokens of each sentence. Row 0, which starts every document, is left out. */
export function compareStreams(streams: readonly Tensor[], cut = false): Comparison {
  const means = streams.map(({ shape: [tokens, width], values }) => {
    if (tokens < 2) return null;
    const mean = new Float64Array(width);
    for (let i = width; i < values.length; i++) mean[i % width] += values[i] / (tokens - 1);
    return mean;
  });
  return { cosines: similarities(means), unknown: [], cut };
}
