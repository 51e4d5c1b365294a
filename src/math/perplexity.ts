/**
 * Perplexity: the number of equally likely choices that would be as hard to guess as the text.
 *
 *     PPL = exp(L)     where L is the mean loss in nats per token
 *
 * A perfect model has 1; a uniform guess over V tokens has V. It depends on the tokenizer, so it
 * compares only models that cut the text alike.
 */
export function perplexity(meanNats: number): number {
  return Math.exp(meanNats);
}

/** Mean loss in bits per token: L / ln 2. */
export function bitsPerToken(meanNats: number): number {
  return meanNats / Math.LN2;
}

/**
 * Loss in bits per byte of UTF-8 text, which does compare models with different tokenizers:
 *
 *     (total nats / ln 2) / bytes
 *
 * Throws RangeError when there are no bytes.
 */
export function bitsPerByte(totalNats: number, bytes: number): number {
  if (!(bytes > 0)) throw new RangeError(`expected at least one byte of text, got ${bytes}`);
  return totalNats / Math.LN2 / bytes;
}
