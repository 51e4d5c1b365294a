/** The words of a text with the tokens of each, as far as they fit. */
interface WordIds {
  readonly words: readonly string[];
  readonly ids: readonly (readonly number[])[];
  /** Whether words were left out at the end. */
  readonly cut: boolean;
}

/**
 * The tokens of each word of a text, so that words can be put into another order: words are what
 * white space parts, and each begins with a space, as within a sentence. Stops before the first word
 * beyond `mostWords` words or `mostIds` tokens.
 */
export async function wordIds(
  text: string,
  { mostWords, mostIds }: { mostWords: number; mostIds: number },
  encodeWord: (word: string) => Promise<readonly number[]>,
): Promise<WordIds> {
  const all = text.split(/\p{White_Space}+/u).filter(Boolean);
  const words: string[] = [];
  const ids: (readonly number[])[] = [];
  let room = mostIds;
  for (const word of all.slice(0, mostWords)) {
    const own = await encodeWord(word);
    if (own.length > room) break;
    room -= own.length;
    words.push(word);
    ids.push(own);
  }
  return { words, ids, cut: words.length < all.length };
}
