import { entropyBits } from '#math/entropy.ts';
import type { TokenPart } from '#model/tokenizer/token-parts.ts';
import type { TextModel } from './text-model.ts';
import { contextShares, nextTokenDistribution } from './witten-bell.ts';

/** What may come next after a text. */
export interface Prediction {
  /** The likeliest tokens, best first; equal ones in order of id. */
  top: { id: number; part: TokenPart; probability: number }[];
  /** The probability of all other tokens together. */
  rest: number;
  /** All probabilities, largest first: (V). */
  ranked: Float32Array;
  entropyBits: number;
  /** The last tokens of the text, as many as the model can look back. */
  context: TokenPart[];
  /** What each length of context contributes, longest first; see contextShares. */
  shares: { length: number; total: number; different: number; share: number }[];
  /** What the uniform distribution contributes. */
  floor: number;
}

/** The next-token distribution after a text: the `count` likeliest tokens, and how it came about. */
export function predict(
  model: TextModel,
  text: string,
  count: number,
  strength?: number,
): Prediction {
  const { ids, parts } = model.split(text);
  const probs = nextTokenDistribution(model.table, ids, strength);
  const { shares, floor } = contextShares(model.table, ids, strength);
  const ranking = Array.from(probs.keys()).sort((a, b) => probs[b] - probs[a] || a - b);
  return {
    top: ranking
      .slice(0, count)
      .map((id) => ({ id, part: model.parts([id])[0], probability: probs[id] })),
    rest: ranking.slice(count).reduceRight((sum, id) => sum + probs[id], 0), // small ones first
    ranked: Float32Array.from(ranking, (id) => probs[id]),
    entropyBits: entropyBits(probs),
    context: parts.slice(Math.max(0, parts.length - (model.table.levels.length - 1))),
    shares: shares.map(({ length, total, different, share }) => ({
      length,
      total,
      different,
      share,
    })),
    floor,
  };
}
