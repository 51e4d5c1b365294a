/**
 * How many contexts of a length there are: every place can hold every token.
 *
 *     rows = Vⁿ     for n places and V tokens
 *
 * A table of all predictions has a row for each. Infinity beyond about 10³⁰⁸. Throws RangeError when V or n
 * is not a whole number, V is below 1 or n below 0.
 */
export function contextRows(vocabularySize: number, length: number): number {
  if (!(Number.isInteger(vocabularySize) && vocabularySize >= 1)) {
    throw new RangeError(`expected a vocabulary of at least 1 token, got ${vocabularySize}`);
  }
  if (!(Number.isInteger(length) && length >= 0)) {
    throw new RangeError(`expected a context of 0 or more whole tokens, got ${length}`);
  }
  return vocabularySize ** length;
}

/**
 * The least length at which there are more contexts than `limit`. Throws RangeError when there is
 * none, for a vocabulary below 2 or a limit that is not finite, and as contextRows does.
 */
export function lengthBeyond(vocabularySize: number, limit: number): number {
  if (vocabularySize < 2 || !Number.isFinite(limit)) {
    throw new RangeError(`no length has more than ${limit} contexts of ${vocabularySize} tokens`);
  }
  let length = 0;
  while (contextRows(vocabularySize, length) <= limit) length++;
  return length;
}
