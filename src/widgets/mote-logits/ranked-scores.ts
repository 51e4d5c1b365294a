import type { MoteToken } from '#model/mote/mote-token.ts';
import { tokenLabel } from '#ui/token-face.ts';

/** A model's scores of every next token, best first. */
export interface RankedScores {
  /** What they were made for. */
  text: string;
  /** Tokens of its beginning that the context had no room for. */
  dropped: number;
  labels: readonly string[];
  logits: readonly number[];
}

/** Sorts scores, (V); of equal ones, the lower id comes first. */
export function rankedScores(
  text: string,
  dropped: number,
  scores: Float32Array,
  vocabulary: readonly MoteToken[],
): RankedScores {
  const order = Array.from(scores.keys()).sort((a, b) => scores[b] - scores[a] || a - b);
  return {
    text,
    dropped,
    labels: order.map((id) => tokenLabel(vocabulary[id])),
    logits: order.map((id) => scores[id]),
  };
}
