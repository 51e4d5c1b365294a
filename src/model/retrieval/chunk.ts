/** Anything that stands at characters start … end − 1 of a source text: a word, a token, a sentence. */
export interface Span {
  start: number;
  end: number;
}

/** A run of tokens cut from a source text. */
export interface Chunk extends Span {
  /** Index of the first token. */
  firstToken: number;
  tokenCount: number;
}

/**
 * Cuts a text into chunks of `size` tokens, each sharing its first `overlap` tokens with the chunk
 * before.
 *
 * The tokens are given by their character spans in the source, in order, so any tokenizer will do and
 * `source.slice(chunk.start, chunk.end)` is the chunk's text, blanks and all. The last chunk ends with
 * the last token and may be shorter; no chunk lies wholly inside another. No tokens, no chunks.
 * Throws RangeError unless size is a whole number ≥ 1 and overlap one from 0 to size − 1.
 */
export function chunk(tokens: readonly Span[], size: number, overlap = 0): Chunk[] {
  if (!(Number.isInteger(size) && size >= 1)) {
    throw new RangeError(`expected chunks of at least 1 token, got ${size}`);
  }
  if (!(Number.isInteger(overlap) && overlap >= 0 && overlap < size)) {
    throw new RangeError(`expected an overlap from 0 to ${size - 1} tokens, got ${overlap}`);
  }
  if (tokens.length === 0) return [];
  const chunks: Chunk[] = [];
  for (let first = 0; first === 0 || first + overlap < tokens.length; first += size - overlap) {
    const tokenCount = Math.min(size, tokens.length - first);
    chunks.push({
      firstToken: first,
      tokenCount,
      start: tokens[first].start,
      end: tokens[first + tokenCount - 1].end,
    });
  }
  return chunks;
}
