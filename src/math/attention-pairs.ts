/**
 * How many query–key scores one attention head computes over a text of `tokens` tokens.
 *
 *     every token looks at every token:            T²
 *     causal, at itself and those before it only:  T (T + 1) / 2
 *
 * 0 tokens have 0 pairs. Throws RangeError unless `tokens` is a whole number ≥ 0.
 */
export function attentionPairs(tokens: number, { causal }: { causal: boolean }): number {
  if (!Number.isInteger(tokens) || tokens < 0) {
    throw new RangeError(`tokens must be a whole number ≥ 0, got ${tokens}`);
  }
  return causal ? (tokens * (tokens + 1)) / 2 : tokens ** 2;
}
