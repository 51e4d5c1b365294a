import { surprisal } from '#math/surprisal.ts';
import type { NgramTable } from './count-ngrams.ts';
import { nextTokenProbability } from './witten-bell.ts';

/**
 * How surprising each token is to the model, given the tokens before it, in nats: −ln p.
 *
 * The mean is the model's loss on the text, and the sum over the text's UTF-8 bytes gives bits per
 * byte. Infinity stands where the model held a token impossible, which smoothing strength 0 allows.
 *
 * Shapes: tokens (T) → (T)
 */
export function surprisals(
  table: NgramTable,
  tokens: ArrayLike<number>,
  strength?: number,
): Float64Array {
  const used = table.levels.length - 1; // context tokens that the model can use
  return Float64Array.from({ length: tokens.length }, (_, i) => {
    const context = Array.prototype.slice.call(tokens, Math.max(0, i - used), i);
    return surprisal(Math.min(1, nextTokenProbability(table, context, tokens[i], strength)));
  });
}
